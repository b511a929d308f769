using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;
using Archive.Modules.Contents;

namespace Archive.Modules.Taxonomies;

/// <summary>
/// What holds of every taxonomy that is saved, whoever saves it: each word has an id and an address that no other has, and
/// what was merged stays merged, also when an older recipe or a form does not say so.
/// </summary>
internal sealed class TermRules : ContentHandler
{
    private const string Nameless = "untitled";

    public override async Task Saving(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Content[TermTree.Part] is not JsonObject part)
        {
            return;
        }

        var before = change.IsNew ? null : await TermTree.Of(change.Db, change.Item.ContentItemId, cancellationToken);
        var terms = TermTree.ItemsOf(part).All().Select(standing => standing.Item).ToList();
        foreach (var term in terms)
        {
            Complete(term, change.Now);
        }

        Write(part, Kept(TermTree.Of(change.Item.Content), before?.Merged ?? []));
        GiveAddresses(terms, TermTree.Of(change.Item.Content).Merged);
    }

    public override Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Content[TermTree.Part] is JsonObject part)
        {
            var twice = TermTree
                .ItemsOf(part)
                .All()
                .GroupBy(standing => standing.Id, StringComparer.Ordinal)
                .FirstOrDefault(same => same.Count() > 1 || !ContentId.TryParse(same.Key, null, out _));
            if (twice is not null)
            {
                change.Errors.Add(
                    new($"{TermTree.Part}.{TermTree.Terms}", $"词的编号“{twice.Key}”不能用，或者有两个。")
                );
            }
        }

        return Task.CompletedTask;
    }

    private static void Complete(JsonObject term, DateTimeOffset now)
    {
        if (ItemTree.IdOf(term).Length == 0)
        {
            term["ContentItemId"] = ContentId.New(now).Value;
        }

        if (term.Text("ContentType").Length == 0)
        {
            term["ContentType"] = "Term";
        }

        if (term.Text("DisplayText").Length == 0)
        {
            term["DisplayText"] = (term[nameof(TitlePart)] as JsonObject)?.Text("Title") ?? "";
        }
    }

    // A word that is there again is merged no more; one that was merged into nothing leads nowhere.
    private static List<MergedTerm> Kept(TermTree tree, IReadOnlyList<MergedTerm> before)
    {
        var there = tree.All.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var merges = tree
            .Merged.Concat(before)
            .Where(merge => !there.Contains(merge.From))
            .DistinctBy(merge => merge.From, StringComparer.Ordinal)
            .ToDictionary(merge => merge.From, StringComparer.Ordinal);
        return
        [
            .. merges
                .Values.Select(merge => merge with { Into = Last(merge, merges) })
                .Where(merge => there.Contains(merge.Into)),
        ];
    }

    private static string Last(MergedTerm merge, Dictionary<string, MergedTerm> merges)
    {
        var into = merge.Into;
        for (var steps = 0; steps < merges.Count && merges.TryGetValue(into, out var next); steps++)
        {
            into = next.Into;
        }

        return into;
    }

    private static void Write(JsonObject part, List<MergedTerm> merges)
    {
        part.Remove(TermTree.Merges);
        if (merges.Count > 0)
        {
            part[TermTree.Merges] = new JsonArray([
                .. merges.Select(merge => new JsonObject
                {
                    ["From"] = merge.From,
                    ["Into"] = merge.Into,
                    ["Title"] = merge.Title,
                    ["Slug"] = merge.Slug,
                }),
            ]);
        }
    }

    // Words that have an address keep it; new ones take what is left.
    private static void GiveAddresses(List<JsonObject> terms, IReadOnlyList<MergedTerm> merged)
    {
        var taken = merged.Select(merge => merge.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var term in terms.Where(term => !Keeps(term, taken)).ToList())
        {
            var slug = Slug.From(term.Text("DisplayText")) is { Length: > 0 } made ? made : Nameless;
            var free = slug;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            }

            if (term[nameof(AutoroutePart)] is not JsonObject route)
            {
                term[nameof(AutoroutePart)] = route = [];
            }

            route["Path"] = free;
        }
    }

    private static bool Keeps(JsonObject term, HashSet<string> taken) =>
        TermTree.SlugOf(term) is { Length: > 0 } slug && taken.Add(slug);
}
