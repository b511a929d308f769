using System.Runtime.CompilerServices;
using Archive.Kernel.Recipes;
using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Text;
using Archive.Modules.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Media;

/// <summary>The originals with their records, each file once however many records share it.</summary>
internal sealed class MediaSource(IMediaStore store) : IRecipeSource
{
    private const int Batch = 200;

    public int Position => 5;

    public Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken) =>
        recipe.Step(
            "media",
            "Files",
            Assets(scope, cancellationToken),
            (json, asset) =>
            {
                var path = $"media/{asset.Digest[..2]}/{asset.Digest}{Extension(asset)}";
                json.WriteStartObject();
                json.Member("TargetPath", $"{asset.Id}/{asset.FileName}");
                json.Member("SourcePath", path);
                MediaRecord.Write(json, asset);
                json.WriteEndObject();
                recipe.Attach(path, token => Open(asset, token));
            },
            cancellationToken
        );

    private static async IAsyncEnumerable<MediaAsset> Assets(
        ExportScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (var batch in (await Wanted(scope, cancellationToken)).Order().Chunk(Batch))
        {
            var found = await scope
                .Db.Set<MediaAsset>()
                .AsNoTracking()
                .Where(asset => batch.Contains(asset.Id))
                .ToDictionaryAsync(asset => asset.Id, cancellationToken);
            foreach (var id in batch)
            {
                yield return found[id];
            }
        }
    }

    // Of some types only what their items show.
    private static async Task<List<ContentId>> Wanted(ExportScope scope, CancellationToken cancellationToken)
    {
        if (scope.IsWhole)
        {
            return await scope.Db.Set<MediaAsset>().Select(asset => asset.Id).ToListAsync(cancellationToken);
        }

        var uses = await (
            from use in scope.Db.Set<MediaUse>().AsNoTracking()
            join item in scope.Db.ContentItems.AsNoTracking() on use.ContentItemId equals item.ContentItemId
            join asset in scope.Db.Set<MediaAsset>() on use.AssetId equals asset.Id
            where item.RemovedUtc == null
            select new { use.AssetId, item.ContentType }
        ).ToListAsync(cancellationToken);
        return [.. uses.Where(use => scope.Takes(use.ContentType)).Select(use => use.AssetId).Distinct()];
    }

    private async Task<Stream> Open(MediaAsset asset, CancellationToken cancellationToken) =>
        await store.Open(MediaKeys.Original(asset.Digest), cancellationToken)
        ?? throw new RecipeException($"照片 {asset.FileName}（{asset.Id}）的原件不在库里，没有导出。");

    private static string Extension(MediaAsset asset) =>
        asset.MediaType switch
        {
            "image/jpeg" => ".jpg",
            "image/png" => ".png",
            "image/webp" => ".webp",
            "image/avif" => ".avif",
            "image/tiff" => ".tif",
            "image/heic" or "image/heif" => ".heic",
            _ => "",
        };
}
