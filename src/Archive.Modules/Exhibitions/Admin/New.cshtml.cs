using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>GET and POST /desk/exhibitions/new.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ExhibitionsModule.EditExhibitions)]
public sealed partial class NewModel(IContentManager content, SiteAddress address, ILogger<NewModel> logger) : PageModel
{
    [BindProperty(Name = "title")]
    public string? TitleText { get; set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(TitleText))
        {
            return Invalid([new("title", "请写标题。")]);
        }

        var exhibition = content.New(ExhibitionsModule.Exhibition);
        exhibition.Put(new TitlePart(TitleText.Trim()));
        exhibition.Put(new ExhibitionPart { Sections = [new()] });
        var saved = await content.SaveDraft(exhibition, cancellationToken);
        if (!saved.Succeeded)
        {
            return Invalid([.. saved.Errors.Select(error => new FieldProblem("title", error.Message))]);
        }

        LogMade(logger, exhibition.ContentItemId.Value, User.Identity!.Name);
        return LocalRedirect(address.Href($"desk/exhibitions/{exhibition.ContentItemId}/upload"));
    }

    private PageResult Invalid(IReadOnlyList<FieldProblem> problems)
    {
        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Exhibition {Exhibition} made by {User}")]
    private static partial void LogMade(ILogger logger, string exhibition, string? user);
}
