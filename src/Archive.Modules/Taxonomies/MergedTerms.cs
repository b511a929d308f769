using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Taxonomies;

/// <summary>That the id of a word leads to another. Derived from the newest version of its taxonomy.</summary>
public sealed class MergedTermRow
{
    public required ContentId TaxonomyId { get; init; }
    public required ContentId TermId { get; init; }

    /// <summary>The word to name instead; always one that is there.</summary>
    public required ContentId IntoId { get; set; }
}

/// <summary>Keeps <see cref="MergedTermRow"/> in step with what taxonomies say.</summary>
internal sealed class MergedTerms : ContentHandler
{
    public override bool Derives => true;

    public override async Task Saved(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Content[TermTree.Part] is not JsonObject)
        {
            return;
        }

        var id = change.Item.ContentItemId;
        var stored = change.IsNew
            ? []
            : await change
                .Db.Set<MergedTermRow>()
                .Where(row => row.TaxonomyId == id)
                .ToDictionaryAsync(row => row.TermId, cancellationToken);
        var tree = TermTree.Of(change.Item.Content);
        foreach (var merge in tree.Merged)
        {
            if (
                !ContentId.TryParse(merge.From, null, out var from)
                || tree.Find(merge.From) is not { } into
                || into.Id == merge.From
            )
            {
                continue;
            }

            if (stored.Remove(from, out var row))
            {
                row.IntoId = new(into.Id);
            }
            else
            {
                change.Db.Add(
                    new MergedTermRow
                    {
                        TaxonomyId = id,
                        TermId = from,
                        IntoId = new(into.Id),
                    }
                );
            }
        }

        change.Db.RemoveRange(stored.Values);
    }
}

/// <summary>
/// Lets nothing be saved with a word that was merged into another, wherever it comes from: an old recipe, a program, a form
/// that was opened before.
/// </summary>
public sealed class FollowMerges(ArchiveDb db) : ContentHandler
{
    /// <summary>The ids under which items may name a word: its own, and the one it was merged into.</summary>
    public static async Task<IReadOnlyList<ContentId>> Meant(
        ArchiveDb db,
        ContentId term,
        CancellationToken cancellationToken
    ) =>
        [
            term,
            .. await db.Set<MergedTermRow>()
                .AsNoTracking()
                .Where(row => row.TermId == term)
                .Select(row => row.IntoId)
                .ToListAsync(cancellationToken),
        ];

    public override async Task Saving(ContentChange change, CancellationToken cancellationToken)
    {
        var ids = TermValues.IdsIn(change.Item.Content).Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var merged = await db.Set<MergedTermRow>()
            .AsNoTracking()
            .Where(row => ids.Contains(row.TermId))
            .ToListAsync(cancellationToken);
        if (merged.Count == 0)
        {
            return;
        }

        foreach (var value in TermValues.In(change.Item.Content).ToList())
        {
            var now = value.TextsOf(TermValues.Ids);
            var followed = now.Select(id => Into(id, value, merged)).Distinct(StringComparer.Ordinal).ToList();
            if (!now.SequenceEqual(followed, StringComparer.Ordinal))
            {
                value[TermValues.Ids] = FieldJson.Array(followed);
                // Orchard's copy of their names, which it makes anew.
                value.Remove("TagNames");
            }
        }
    }

    // A copied taxonomy has the same ids; each follows its own merges.
    private static string Into(string id, JsonObject value, List<MergedTermRow> merged)
    {
        var tree = value.Text(TermValues.Tree);
        return merged
                .Find(row => row.TermId.Value == id && (tree.Length == 0 || row.TaxonomyId.Value == tree))
                ?.IntoId.Value
            ?? id;
    }
}
