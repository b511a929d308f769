using System.Runtime.CompilerServices;
using System.Text.Json;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Recipes.Export;

/// <summary>
/// What visitors see of each item, then what is newer and not published yet: both come back as they were. What is in the
/// recycle bin stays there.
/// </summary>
internal sealed class ContentSource : IRecipeSource
{
    private const int Batch = 200;

    public int Position => 6;

    public Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken) =>
        recipe.Step("content", "data", Read(scope, cancellationToken), Write, cancellationToken);

    private static async IAsyncEnumerable<Exported> Read(
        ExportScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var items = await scope
            .Db.ContentItems.AsNoTracking()
            .Where(item => item.RemovedUtc == null)
            .Select(item => new
            {
                item.ContentItemId,
                item.ContentType,
                item.LatestVersionId,
                item.PublishedVersionId,
            })
            .ToListAsync(cancellationToken);
        // Sorted here: what comes first must not depend on a database's idea of letters.
        var wanted = items.Where(item => scope.Takes(item.ContentType)).OrderBy(item => item.ContentItemId).ToList();
        var versions = wanted
            .Where(item => item.PublishedVersionId is not null)
            .Select(item => item.PublishedVersionId!.Value)
            .Concat(
                wanted
                    .Where(item => item.PublishedVersionId != item.LatestVersionId)
                    .Select(item => item.LatestVersionId)
            );
        foreach (var batch in versions.Chunk(Batch))
        {
            var found = await (
                from version in scope.Db.ContentVersions.AsNoTracking()
                join item in scope.Db.ContentItems.AsNoTracking() on version.ContentItemId equals item.ContentItemId
                where batch.Contains(version.ContentItemVersionId)
                select new Exported(item, version)
            ).ToDictionaryAsync(exported => exported.Version.ContentItemVersionId, cancellationToken);
            foreach (var id in batch)
            {
                yield return found[id];
            }
        }
    }

    private static void Write(Utf8JsonWriter json, Exported exported)
    {
        var (item, version) = exported;
        json.WriteStartObject();
        json.WriteString("ContentItemId", item.ContentItemId.Value);
        json.WriteString("ContentItemVersionId", version.ContentItemVersionId.Value);
        json.WriteString("ContentType", item.ContentType);
        json.WriteString("DisplayText", version.DisplayText);
        json.WriteBoolean("Latest", item.LatestVersionId == version.ContentItemVersionId);
        json.WriteBoolean("Published", item.PublishedVersionId == version.ContentItemVersionId);
        json.WriteString("ModifiedUtc", ContentItemJson.Text(version.ModifiedUtc));
        json.WriteString("PublishedUtc", ContentItemJson.Text(version.PublishedUtc));
        json.WriteString("CreatedUtc", ContentItemJson.Text(item.CreatedUtc));
        json.WriteString("Owner", item.Owner);
        json.WriteString("Author", version.Author);
        using var parts = JsonDocument.Parse(version.Data);
        foreach (var part in parts.RootElement.EnumerateObject())
        {
            part.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private sealed record Exported(ContentItemRow Item, ContentVersionRow Version);
}
