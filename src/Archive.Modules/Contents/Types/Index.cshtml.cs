using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Types;

/// <summary>GET and POST /desk/types: the types of content there are, and a new one.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContentTypes)]
public sealed class IndexModel(ContentDefinitions definitions, SaveType types, SiteAddress address) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<ContentTypeDefinition> Types =>
        [
            .. definitions
                .Types.OrderBy(type => !type.IsCreatable)
                .ThenBy(type => type.DisplayName, StringComparer.Ordinal),
        ];

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        var title = Title?.Trim() ?? "";
        if (title.Length == 0)
        {
            return Refuse("title", "请写类型的名字，例如“口述史”。");
        }

        var name = Name?.Trim() is { Length: > 0 } given
            ? given
            : TypeNames.Free(TypeNames.From(title, "Type"), taken => definitions.Type(taken) is not null);
        return await types.Create(name, title, cancellationToken) is { } problem
            ? Refuse("name", problem)
            : LocalRedirect(address.Href($"desk/types/{name}?done=created"));
    }

    private PageResult Refuse(string field, string problem)
    {
        Problems = [new(field, problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
