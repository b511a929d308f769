using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Contents;

namespace Archive.Modules.Taxonomies;

/// <summary>Merges one word of a taxonomy into another: its items name the other, and its id and address lead there.</summary>
public sealed class MergeTerms(ArchiveDb db, EditTree trees, JobQueue jobs, MoveUses moving)
{
    /// <summary>Items that are changed at once, while the person waits; more are left to a job.</summary>
    public const int AtOnce = 50;

    private const int Priority = 20;

    /// <summary>Merges on the version that was seen.</summary>
    public async Task<TreeOutcome> Handle(
        ContentId taxonomy,
        ContentId begun,
        string from,
        string into,
        CancellationToken cancellationToken
    )
    {
        if (!ContentId.TryParse(from, null, out var id))
        {
            return new(SaveStatus.NotFound, "", from);
        }

        // In the transaction of the merge: neither is ever without the other.
        await jobs.Enqueue(MoveUses.Name, MoveUses.KeyOf(taxonomy, id), "{}", Priority, cancellationToken);
        var outcome = await trees.Change(
            taxonomy,
            begun,
            into,
            (part, tree) => Merge(part, tree, from, into),
            cancellationToken
        );
        if (!outcome.Succeeded)
        {
            db.Forget();
        }
        else if (await moving.CountLeft(taxonomy, id, cancellationToken) <= AtOnce)
        {
            await MoveNow(taxonomy, id, cancellationToken);
        }

        return outcome;
    }

    private async Task MoveNow(ContentId taxonomy, ContentId term, CancellationToken cancellationToken)
    {
        try
        {
            await moving.Handle(taxonomy, term, cancellationToken);
        }
        catch (PermanentJobException)
        {
            // The job meets the same and keeps it before everyone's eyes.
        }
    }

    private static string? Merge(JsonObject part, ItemTree tree, string from, string into)
    {
        if (tree.Find(from) is not { } old || tree.Find(into) is not { } next || from == into)
        {
            return "两个词里有一个已经不在了。";
        }

        // Merged into a word below it, that word takes its place.
        if (tree.Holds(old.Item, into))
        {
            tree.Take(next);
            old.List.Insert(old.Place, next.Item);
            old = tree.Find(from)!.Value;
        }

        foreach (var below in tree.Below(old.Item))
        {
            tree.Take(tree.Find(ItemTree.IdOf(below))!.Value);
            tree.Add(below, next.Item);
        }

        tree.Take(tree.Find(from)!.Value);
        if (part[TermTree.Merges] is not JsonArray merges)
        {
            part[TermTree.Merges] = merges = [];
        }

        merges.Add(
            new JsonObject
            {
                ["From"] = from,
                ["Into"] = into,
                ["Title"] = old.Item.Text("DisplayText"),
                ["Slug"] = TermTree.SlugOf(old.Item),
            }
        );
        return null;
    }
}
