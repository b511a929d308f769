using System.Text.Json.Nodes;
using Archive.Kernel.Data;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Media;

/// <summary>
/// <c>media</c>: takes pictures in from files beside the recipe or from Base64. <c>AssetId</c>, which Orchard's format
/// does not have, gives the record an id that content of the same recipe can name.
/// </summary>
internal sealed class MediaRecipe(ArchiveDb db, TakeIn takeIn, IMediaStore store, TimeProvider clock) : IRecipeStep
{
    public string Name => "media";

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in (context.Data.Property("Files") as JsonArray ?? []).OfType<JsonObject>())
        {
            var target = (entry.Property("TargetPath") ?? entry.Property("Path"))?.ToString();
            if (string.IsNullOrWhiteSpace(target))
            {
                throw new RecipeException("有一个文件没有 TargetPath。");
            }

            if (entry.Property("SourceUrl") is not null)
            {
                throw new RecipeException(
                    $"{target}：不从网上取文件（SourceUrl）。请下载到配方旁边，写成 SourcePath。"
                );
            }

            await Take(entry, target, context.Folder, cancellationToken);
        }
    }

    private async Task Take(JsonObject entry, string target, string folder, CancellationToken cancellationToken)
    {
        ContentId? id = null;
        if (entry.Property("AssetId")?.ToString() is { } given)
        {
            id = ContentId.TryParse(given, null, out var parsed)
                ? parsed
                : throw new RecipeException($"{target}：“{given}”不能作编号。");
            if (await db.Set<MediaAsset>().AnyAsync(asset => asset.Id == parsed, cancellationToken))
            {
                return;
            }
        }

        if (entry.Property("SourcePath")?.ToString() is { } source)
        {
            await Take(RecipeFiles.Find(folder, source), target, id, cancellationToken);
            return;
        }

        if (entry.Property("Base64")?.ToString() is not { } encoded)
        {
            throw new RecipeException($"{target}：没有 SourcePath，也没有 Base64。");
        }

        var file = Path.Combine(store.Workshop, $"{ContentId.New(clock.GetUtcNow())}.recipe");
        try
        {
            await File.WriteAllBytesAsync(file, Convert.FromBase64String(encoded), cancellationToken);
            await Take(file, target, id, cancellationToken);
        }
        catch (FormatException)
        {
            throw new RecipeException($"{target}：Base64 不对。");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task Take(string file, string target, ContentId? id, CancellationToken cancellationToken)
    {
        if (
            id is null
            && (await takeIn.Known(await TakeIn.DigestOf(file, cancellationToken), cancellationToken)).Count > 0
        )
        {
            return;
        }

        var taken = await takeIn.Handle(file, Path.GetFileName(target), id, cancellationToken);
        if (taken.Refused is { } reason)
        {
            throw new RecipeException($"{target}：{reason} {taken.Detail}");
        }
    }
}
