using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Taxonomies.Admin;

/// <summary>GET and POST /desk/taxonomies/{id}: the tree of one taxonomy. One word is chosen by its link and has the tools.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = TaxonomiesModule.ManageTaxonomies)]
public sealed partial class TreeModel(
    ReadTree reading,
    EditTree editing,
    SiteAddress address,
    ILogger<TreeModel> logger
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ContentId Id { get; set; }

    /// <summary>The version that the person saw.</summary>
    [BindProperty]
    public ContentId Base { get; set; }

    /// <summary>Id of the word that is chosen.</summary>
    [BindProperty(Name = "term", SupportsGet = true)]
    public string? Term { get; set; }

    /// <summary>What was typed: a new word, or another name for one.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Id of the word to move under, or to merge into.</summary>
    [BindProperty]
    public string? Target { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public TreeView View { get; private set; } = null!;

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>Which form was sent: its words are kept when it could not be done.</summary>
    public string Sent { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken cancellationToken) =>
        await Read(cancellationToken) ? Page() : NotFound();

    /// <summary>The tree as a table for Excel: a word a row, those below it behind it.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken cancellationToken) =>
        await Read(cancellationToken)
            ? await DeskTable.Xlsx(
                View.Item.DisplayText,
                View.Branches.SelectMany(branch => branch.Whole),
                [
                    new("词", 30, row => row.Term.Title),
                    new("在哪些词下面", 40, row => string.Join(" › ", row.Term.Above)),
                    new("用到的内容", 10, row => row.Uses),
                    new("编号", 30, row => row.Term.Id),
                ],
                cancellationToken
            )
            : NotFound();

    public LocalRedirectResult OnPost() => LocalRedirect(address.Href($"desk/taxonomies/{Id}"));

    /// <summary>The part of the page that says how far merges are.</summary>
    public async Task<IActionResult> OnGetMerging(CancellationToken cancellationToken) =>
        await Read(cancellationToken) ? Partial("_Merging", View) : NotFound();

    public async Task<IActionResult> OnPostAdd(CancellationToken cancellationToken)
    {
        var made = await editing.Add(Id, Base, Title ?? "", Term ?? "", cancellationToken);
        // The next word is often one beside it.
        return await Answer(made with { Term = Term ?? "" }, "add", "added", cancellationToken);
    }

    public async Task<IActionResult> OnPostRename(CancellationToken cancellationToken) =>
        await Answer(
            await editing.Rename(Id, Base, Term ?? "", Title ?? "", cancellationToken),
            "rename",
            "renamed",
            cancellationToken
        );

    public async Task<IActionResult> OnPostMove(TreeStep step, CancellationToken cancellationToken) =>
        await Answer(
            await editing.Move(Id, Base, Term ?? "", step, cancellationToken),
            "move",
            step.ToString().ToLowerInvariant(),
            cancellationToken
        );

    public async Task<IActionResult> OnPostUnder(CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(Target)
            ? await Refuse("请先选要移到哪个词下面。", "target", cancellationToken)
            : await Answer(
                await editing.MoveUnder(Id, Base, Term ?? "", Target, cancellationToken),
                "target",
                "moved",
                cancellationToken
            );

    public async Task<IActionResult> OnPostTop(CancellationToken cancellationToken) =>
        await Answer(
            await editing.MoveUnder(Id, Base, Term ?? "", "", cancellationToken),
            "target",
            "moved",
            cancellationToken
        );

    /// <summary>Nothing is changed yet: the next page tells what would be.</summary>
    public async Task<IActionResult> OnPostMerge(CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(Target) ? await Refuse("请先选要并入哪个词。", "target", cancellationToken)
        : Target == Term ? await Refuse("一个词不能并入它自己。", "target", cancellationToken)
        : LocalRedirect(
            address.Href(
                $"desk/taxonomies/{Id}/merge?from={Uri.EscapeDataString(Term ?? "")}&into={Uri.EscapeDataString(Target)}"
            )
        );

    public async Task<IActionResult> OnPostRemove(CancellationToken cancellationToken)
    {
        var removed = await editing.Remove(Id, Base, Term ?? "", cancellationToken);
        if (removed.Succeeded)
        {
            LogRemoved(logger, Term ?? "", Id, User.Identity!.Name);
            return LocalRedirect(address.Href($"desk/taxonomies/{Id}?done=removed"));
        }

        return await Answer(removed, "remove", "", cancellationToken);
    }

    public async Task<IActionResult> OnPostPublish(CancellationToken cancellationToken) =>
        await Answer(await editing.Publish(Id, Base, cancellationToken), "publish", "published", cancellationToken);

    private async Task<IActionResult> Answer(
        TreeOutcome outcome,
        string sent,
        string done,
        CancellationToken cancellationToken
    )
    {
        switch (outcome.Status)
        {
            case SaveStatus.Saved:
                var chosen = outcome.Term.Length > 0 ? $"&term={Uri.EscapeDataString(outcome.Term)}" : "";
                return LocalRedirect(address.Href($"desk/taxonomies/{Id}?done={done}{chosen}"));
            case SaveStatus.Conflict:
                return await Show(
                    "刚才有人改过这棵树，所以还没有存。下面是现在的样子；您写的还在，看过再按一次。",
                    sent,
                    StatusCodes.Status409Conflict,
                    cancellationToken
                );
            case SaveStatus.Invalid:
                return await Refuse(outcome.Problem, sent, cancellationToken);
            default:
                return NotFound();
        }
    }

    private Task<IActionResult> Refuse(string problem, string sent, CancellationToken cancellationToken) =>
        Show(problem, sent, StatusCodes.Status422UnprocessableEntity, cancellationToken);

    private async Task<IActionResult> Show(string problem, string sent, int status, CancellationToken cancellationToken)
    {
        if (!await Read(cancellationToken))
        {
            return NotFound();
        }

        Sent = sent;
        Problems =
        [
            new(sent is "add" or "rename" or "target" ? $"{(View.Chosen is null ? "top-" : "")}{sent}" : "", problem),
        ];
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Read(CancellationToken cancellationToken)
    {
        if (await reading.View(Id, Term, Query?.Trim() ?? "", cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Word {Term} of taxonomy {Taxonomy} removed by {User}")]
    private static partial void LogRemoved(ILogger logger, string term, ContentId taxonomy, string? user);
}
