using System.Globalization;
using Archive.Imaging;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>
/// GET and POST /desk/exhibitions/{id}/upload. One way in for both kinds of browser: with script one file a request and
/// JSON back, without it a plain form of many files and the page back.
/// </summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ExhibitionsModule.EditExhibitions)]
[IgnoreAntiforgeryToken]
[ReadsFormItself]
public sealed partial class UploadModel(
    IContentManager content,
    ReceiveFile receive,
    MediaOptions media,
    UploadPhoto upload,
    IAntiforgery antiforgery,
    ILogger<UploadModel> logger
) : PageModel
{
    // What a form needs around its one file.
    private const long Around = 64 * 1024;
    private const string Token = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";

    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    public string ExhibitionTitle { get; private set; } = "";

    public ExhibitionPart Wall { get; private set; } = new();

    /// <summary>Which wall was chosen, from 0.</summary>
    public int Section { get; private set; }

    public IReadOnlyList<Uploaded> Results { get; private set; } = [];

    public long MaxBytes => media.MaxBytes;

    public string TooLarge => RefusalWords.Say(Refusal.TooLarge, media.Limits);

    public async Task<IActionResult> OnGet(int? section, CancellationToken cancellationToken)
    {
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        Show(item, section);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        var json = Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);
        if (json && Request.ContentLength > media.MaxBytes + Around)
        {
            return TooLargeProblem();
        }

        // Each file has its own limit, and is measured while it comes.
        StreamedForm.Allow(HttpContext, json ? media.MaxBytes + Around : null);
        if (await Find(cancellationToken) is not { } item)
        {
            return NotFound();
        }

        Show(item, null);
        try
        {
            if (await Read(cancellationToken) is not { } results)
            {
                return BadRequest();
            }

            Results = results;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? TooLargeProblem()
                : BadRequest();
        }

        LogUploaded(logger, Results.Count(one => one.Outcome != UploadOutcome.Refused), Id.Value, User.Identity!.Name);
        if (!json)
        {
            Show((await Find(cancellationToken))!, Section);
            return Page();
        }

        return Results switch
        {
            [{ Outcome: UploadOutcome.Refused } only] when only.Words == TooLarge => TooLargeProblem(),
            [var only] => new JsonResult(only, ArchiveJson.Web),
            [] => BadRequest(),
            _ => new JsonResult(Results, ArchiveJson.Web),
        };
    }

    /// <summary>What became of each file; null when the form was not one of ours.</summary>
    private async Task<IReadOnlyList<Uploaded>?> Read(CancellationToken cancellationToken)
    {
        var results = new List<Uploaded>();
        var ours = false;
        await foreach (var part in StreamedForm.Read(Request, cancellationToken))
        {
            if (part.Name == Token)
            {
                Request.Headers[TokenHeader] = part.Text;
            }
            else if (part.Name == "section")
            {
                _ = int.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var section);
                Section = section;
            }

            // A form field without a file is sent as a file without a name.
            if (part.FileName is not { Length: > 0 } name)
            {
                continue;
            }

            ours =
                ours
                || (Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(HttpContext));
            if (!ours)
            {
                return null;
            }

            results.Add(await Take(part.Body, name, cancellationToken));
        }

        return ours ? results
            : results.Count == 0 && Request.Headers.ContainsKey(TokenHeader) ? []
            : null;
    }

    private async Task<Uploaded> Take(Stream body, string name, CancellationToken cancellationToken)
    {
        using var file = await receive.Handle(body, cancellationToken);
        return file is null
            ? upload.Refused(name, Refusal.TooLarge)
            : await upload.Handle(Id, Section, file.Path, name, cancellationToken);
    }

    private async Task<ContentItem?> Find(CancellationToken cancellationToken) =>
        await content.Get(Id, VersionOptions.Latest, cancellationToken) is { } item
        && item.ContentType == ExhibitionsModule.Exhibition
            ? item
            : null;

    private void Show(ContentItem item, int? section)
    {
        ExhibitionTitle = Titles.Of(item.DisplayText);
        Wall = item.Part<ExhibitionPart>() ?? new();
        // New ones usually follow the last.
        Section = section ?? Math.Max(0, Wall.Sections.Count - 1);
    }

    private ObjectResult TooLargeProblem() =>
        Problem(TooLarge, statusCode: StatusCodes.Status413PayloadTooLarge, title: "文件太大");

    private static ObjectResult Problem(string detail, int statusCode, string title) =>
        new(
            new ProblemDetails
            {
                Detail = detail,
                Status = statusCode,
                Title = title,
            }
        )
        {
            StatusCode = statusCode,
            ContentTypes = { "application/problem+json" },
        };

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Count} photographs sent to exhibition {Exhibition} by {User}"
    )]
    private static partial void LogUploaded(ILogger logger, int count, string exhibition, string? user);
}
