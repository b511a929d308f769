using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Hanzi.Admin;

/// <summary>GET and POST /desk/glossary: what this site writes otherwise than the tables.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = HanziModule.EditGlossary)]
public sealed partial class GlossaryModel(
    SiteSettings settings,
    SiteScripts scripts,
    ChangeGlossary change,
    SiteAddress address,
    ILogger<GlossaryModel> logger
) : PageModel
{
    /// <summary>The term in the form.</summary>
    [BindProperty]
    public TermForm Term { get; set; } = new();

    /// <summary>Key of the term that is being changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Edit { get; set; }

    /// <summary>A text to try the conversion on.</summary>
    [BindProperty(Name = "try", SupportsGet = true)]
    public string? Try { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<GlossaryTerm> Terms { get; private set; } = [];

    public int Count { get; private set; }

    public Paging Paging { get; private set; } = new(1, 1, "");

    /// <summary>What was to be tried, in 简体 and 繁體; null when nothing was.</summary>
    public (string Hans, string Hant)? Tried { get; private set; }

    public IReadOnlyList<string> Kept => scripts.Kept;

    public async Task OnGet(CancellationToken cancellationToken)
    {
        var known = await Read(cancellationToken);
        if (Edit is not null)
        {
            Term = known.FirstOrDefault(term => term.Key == Edit) is { } term ? TermForm.Of(term) : new();
            Edit = Term.Hans is null ? null : Edit;
        }
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        var problem = await change.Put(Term.ToTerm(), Edit, cancellationToken);
        if (problem is null)
        {
            LogChanged(logger, Term.ToTerm().Key, User.Identity!.Name);
            return LocalRedirect(address.Href("desk/glossary?done=saved"));
        }

        Problems = [new("hans", problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Read(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(string term, CancellationToken cancellationToken)
    {
        if (await change.Remove(term, cancellationToken))
        {
            LogRemoved(logger, term, User.Identity!.Name);
        }

        return LocalRedirect(address.Href("desk/glossary?done=removed"));
    }

    private async Task<IReadOnlyList<GlossaryTerm>> Read(CancellationToken cancellationToken)
    {
        var glossary = await settings.Get<Glossary>(Glossary.Setting, cancellationToken) ?? new();
        var known = glossary.Terms.Where(term => term.In(HanScript.Hans).Length > 0).Reverse().ToList();
        // Read by hand: to Razor Pages "page" is the name of the page itself.
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        Paging = Paging.Of(asked, known.Count, address.Href("desk/glossary"));
        Count = known.Count;
        Terms = [.. known.Skip((Paging.Page - 1) * Paging.Size).Take(Paging.Size)];
        if (!string.IsNullOrWhiteSpace(Try))
        {
            var converter = await scripts.Converter();
            Tried = (converter.Convert(Try, HanScript.Hans), converter.Convert(Try, HanScript.Hant));
        }

        return known;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Glossary term {Term} written by {User}")]
    private static partial void LogChanged(ILogger logger, string term, string? user);

    [LoggerMessage(Level = LogLevel.Information, Message = "Glossary term {Term} removed by {User}")]
    private static partial void LogRemoved(ILogger logger, string term, string? user);
}

/// <summary>A term as the form sends it.</summary>
public sealed class TermForm
{
    public string? Hans { get; set; }

    public string? Hant { get; set; }

    public bool Whole { get; set; }

    public string? Note { get; set; }

    public static TermForm Of(GlossaryTerm term) =>
        new()
        {
            Hans = term.In(HanScript.Hans),
            Hant = term.In(HanScript.Hant),
            Whole = term.Whole,
            Note = term.Note,
        };

    public GlossaryTerm ToTerm() =>
        new()
        {
            Hans = Hans,
            Hant = Hant,
            Whole = Whole,
            Note = Note,
        };
}
