using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Taxonomies;

/// <summary>How a change of a tree ended.</summary>
/// <param name="Problem">What is wrong and what to do; empty when it was saved, or somebody else saved first.</param>
/// <param name="Term">Id of the word that was changed or made.</param>
public sealed record TreeOutcome(SaveStatus Status, string Problem, string Term)
{
    public bool Succeeded => Status == SaveStatus.Saved;
}

/// <summary>
/// Changes the tree of a taxonomy, one step a version. The step names the version it was seen on: on another it is not done,
/// as what stood above or below may have changed.
/// </summary>
public sealed class EditTree(ArchiveDb db, IContentManager content, ChangeReader changes, TimeProvider clock)
{
    private const int LongestTitle = 100;
    private const int Deepest = 20;

    public Task<TreeOutcome> Add(
        ContentId taxonomy,
        ContentId begun,
        string title,
        string above,
        CancellationToken cancellationToken
    )
    {
        var id = ContentId.New(clock.GetUtcNow()).Value;
        return Change(
            taxonomy,
            begun,
            id,
            (part, tree) =>
            {
                var upper = above.Length == 0 ? null : tree.Find(above);
                if (above.Length > 0 && upper is null)
                {
                    return "上面那个词已经不在了。";
                }

                if (Problem(title, tree.Below(upper?.Item), but: null) is { } problem)
                {
                    return problem;
                }

                tree.Add(NewTerm(part, id, title.Trim()), upper?.Item);
                return TooDeep(tree, id);
            },
            cancellationToken
        );
    }

    public Task<TreeOutcome> Rename(
        ContentId taxonomy,
        ContentId begun,
        string term,
        string title,
        CancellationToken cancellationToken
    ) =>
        Change(
            taxonomy,
            begun,
            term,
            (_, tree) =>
            {
                if (tree.Find(term) is not { } standing)
                {
                    return Gone;
                }

                if (Problem(title, tree.Below(standing.Above), standing.Item) is { } problem)
                {
                    return problem;
                }

                standing.Item["DisplayText"] = title.Trim();
                standing.Item[nameof(TitlePart)] = new JsonObject { ["Title"] = title.Trim() };
                return null;
            },
            cancellationToken
        );

    public Task<TreeOutcome> Move(
        ContentId taxonomy,
        ContentId begun,
        string term,
        TreeStep step,
        CancellationToken cancellationToken
    ) =>
        Change(
            taxonomy,
            begun,
            term,
            (_, tree) =>
                tree.Find(term) is not { } standing ? Gone
                : tree.Move(standing, step) ? TooDeep(tree, term)
                : "已经到头了，不能再往那边移。",
            cancellationToken
        );

    /// <param name="above">Empty for the top.</param>
    public Task<TreeOutcome> MoveUnder(
        ContentId taxonomy,
        ContentId begun,
        string term,
        string above,
        CancellationToken cancellationToken
    ) =>
        Change(
            taxonomy,
            begun,
            term,
            (_, tree) =>
            {
                var upper = above.Length == 0 ? null : tree.Find(above);
                return tree.Find(term) is not { } standing || (above.Length > 0 && upper is null) ? Gone
                    : tree.MoveUnder(standing, upper?.Item) ? TooDeep(tree, term)
                    : "一个词不能移到它自己下面。";
            },
            cancellationToken
        );

    /// <summary>Only a word that nothing uses; one that is used is merged into another.</summary>
    public async Task<TreeOutcome> Remove(
        ContentId taxonomy,
        ContentId begun,
        string term,
        CancellationToken cancellationToken
    )
    {
        if (ContentId.TryParse(term, null, out var id))
        {
            var used = await db.Set<TermUseRow>().CountAsync(row => row.TermId == id, cancellationToken);
            if (used > 0)
            {
                return new(
                    SaveStatus.Invalid,
                    $"还有 {used} 条内容（回收站里的也算）在用这个词，不能删。请把它并入另一个词。",
                    term
                );
            }
        }

        return await Change(
            taxonomy,
            begun,
            term,
            (_, tree) =>
            {
                if (tree.Find(term) is not { } standing)
                {
                    return Gone;
                }

                if (tree.Below(standing.Item).Count is var below and > 0)
                {
                    return $"它下面还有 {below} 个词。请先把它们移走，或者把它并入另一个词。";
                }

                tree.Take(standing);
                return null;
            },
            cancellationToken
        );
    }

    /// <summary>Shows the version that was seen to visitors.</summary>
    public async Task<TreeOutcome> Publish(ContentId taxonomy, ContentId begun, CancellationToken cancellationToken)
    {
        var item = begun.IsEmpty ? null : await content.GetVersion(begun, cancellationToken);
        return item?.ContentItemId == taxonomy
            ? await Answer(await content.Publish(item, cancellationToken), "", cancellationToken)
            : new(SaveStatus.NotFound, "", "");
    }

    /// <summary>Changes the part of the version that was seen, and saves it as the next one.</summary>
    /// <param name="change">Answers what stands in the way; null when the change was made.</param>
    internal async Task<TreeOutcome> Change(
        ContentId taxonomy,
        ContentId begun,
        string term,
        Func<JsonObject, ItemTree, string?> change,
        CancellationToken cancellationToken
    )
    {
        var item = begun.IsEmpty ? null : await content.GetVersion(begun, cancellationToken);
        if (item?.ContentItemId != taxonomy)
        {
            return new(SaveStatus.NotFound, "", term);
        }

        // An older version might refuse what the newest one takes.
        if (!item.Latest)
        {
            return new(SaveStatus.Conflict, "", term);
        }

        if (item.Content[TermTree.Part] is not JsonObject part)
        {
            item.Content[TermTree.Part] = part = [];
        }

        if (change(part, TermTree.ItemsOf(part)) is { } problem)
        {
            db.Forget();
            return new(SaveStatus.Invalid, problem, term);
        }

        // A tree that visitors see is seen as it is; one with a draft beside it waits with that.
        var saved = item.Published
            ? await content.Publish(item, cancellationToken)
            : await content.SaveDraft(item, cancellationToken);
        return await Answer(saved, term, cancellationToken);
    }

    private async Task<TreeOutcome> Answer(SaveResult saved, string term, CancellationToken cancellationToken)
    {
        if (saved.Succeeded)
        {
            await changes.CatchUp(cancellationToken);
        }
        else
        {
            db.Forget();
        }

        return new(saved.Status, string.Join(' ', saved.Errors.Select(error => error.Message)), term);
    }

    private const string Gone = "这个词已经不在了。";

    private static string? Problem(string title, IReadOnlyList<JsonObject> beside, JsonObject? but)
    {
        var name = title.Trim();
        return name.Length == 0 ? "请写出这个词。"
            : name.Length > LongestTitle ? $"一个词最多 {LongestTitle} 字。"
            : name.Any(char.IsControl) ? "词里有不能用的字符。"
            : beside.Any(other =>
                other != but
                && HanFold
                    .Fold(other.Text("DisplayText"))
                    .Equals(HanFold.Fold(name), StringComparison.OrdinalIgnoreCase)
            )
                ? $"这一层已经有“{name}”了。"
            : null;
    }

    private static string? TooDeep(ItemTree tree, string term)
    {
        var moved = tree.Find(term)!.Value;
        var above = 0;
        for (var upper = moved.Above; upper is not null; upper = tree.Find(ItemTree.IdOf(upper))!.Value.Above)
        {
            above++;
        }

        return above + Depth(tree, moved.Item) > Deepest ? $"最多 {Deepest} 层。" : null;
    }

    private static int Depth(ItemTree tree, JsonObject item) =>
        1 + tree.Below(item).Select(below => Depth(tree, below)).DefaultIfEmpty(0).Max();

    private static JsonObject NewTerm(JsonObject part, string id, string title) =>
        new()
        {
            ["ContentItemId"] = id,
            ["ContentType"] = part.Text("TermContentType") is { Length: > 0 } type ? type : "Term",
            ["DisplayText"] = title,
            [nameof(TitlePart)] = new JsonObject { ["Title"] = title },
        };
}
