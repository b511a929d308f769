using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Archive.Modules.MediaLibrary.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.MediaLibrary.Admin;

/// <summary>GET and POST /desk/media/import: a table that was worked on elsewhere comes back, to be looked at first.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = MediaModule.ManageMedia)]
[RequestSizeLimit(4L * MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 4L * MaxBytes)]
public sealed class ImportModel(PlanSheet plan, SiteAddress address) : PageModel
{
    public const int MaxBytes = 20 << 20;

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPost(IFormFile? table, CancellationToken cancellationToken)
    {
        if (table is null || table.Length == 0)
        {
            return Refuse("还没有选文件，或者文件是空的。");
        }

        if (table.Length > MaxBytes)
        {
            return Refuse($"文件太大：最多 {MaxBytes >> 20} MB。请分成几份传。");
        }

        var bytes = new byte[table.Length];
        await using (var stream = table.OpenReadStream())
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }

        var (kept, problem) = await plan.Handle(bytes, table.FileName.Split('/', '\\')[^1], cancellationToken);
        return kept is { } id ? LocalRedirect(address.Href($"desk/media/changes/{id}")) : Refuse(problem!);
    }

    private PageResult Refuse(string problem)
    {
        Problems = [new("table", problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
