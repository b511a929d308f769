using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Admin;

/// <summary>The words of a tree, parents before children.</summary>
internal static class TermTree
{
    public static async Task<IReadOnlyList<Pickable>> Of(
        ArchiveDb db,
        ContentId tree,
        CancellationToken cancellationToken
    )
    {
        var data = await (
            from item in db.ContentItems.AsNoTracking()
            join version in db.ContentVersions.AsNoTracking()
                on item.LatestVersionId equals version.ContentItemVersionId
            where item.ContentItemId == tree && item.RemovedUtc == null
            select version.Data
        ).SingleOrDefaultAsync(cancellationToken);
        return data is null ? [] : [.. Of(data)];
    }

    private static IEnumerable<Pickable> Of(string data) =>
        Under((JsonNode.Parse(data)?["TaxonomyPart"] as JsonObject)?["Terms"] as JsonArray, "");

    private static IEnumerable<Pickable> Under(JsonArray? terms, string above)
    {
        foreach (var term in (terms ?? []).OfType<JsonObject>())
        {
            yield return new(term.Text("ContentItemId"), term.Text("DisplayText"), above);
            var path = above.Length == 0 ? term.Text("DisplayText") : $"{above} › {term.Text("DisplayText")}";
            foreach (var child in Under(term["Terms"] as JsonArray, path))
            {
                yield return child;
            }
        }
    }
}
