using System.Text.Json.Nodes;
using Archive.Kernel.Data;
using Archive.Kernel.Recipes;
using Archive.Kernel.Text;
using Archive.Modules.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Media;

/// <summary>
/// <c>media</c>: takes pictures in from files beside the recipe or from Base64. <c>AssetId</c>, which Orchard's format
/// does not have, gives the record an id that content of the same recipe can name.
/// </summary>
internal sealed class MediaRecipe(
    ArchiveDb db,
    TakeIn takeIn,
    IMediaStore store,
    MediaOptions media,
    TimeProvider clock
) : IRecipeStep
{
    // What Orchard's sites keep among their media and this archive does not take; pictures are judged by their bytes.
    private static readonly string[] NoPictures =
    [
        ".css",
        ".doc",
        ".docx",
        ".gif",
        ".ico",
        ".js",
        ".m4a",
        ".mp3",
        ".mp4",
        ".ogg",
        ".pdf",
        ".ppt",
        ".pptx",
        ".svg",
        ".ttf",
        ".wav",
        ".webm",
        ".woff",
        ".woff2",
        ".xls",
        ".xlsx",
        ".zip",
    ];

    public string Name => "media";

    public string Streamed => "Files";

    public async Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        await foreach (var element in context.Elements.WithCancellation(cancellationToken))
        {
            var (entry, target) = EntryOf(element);
            _ = MediaRecord.Read(entry);
            if (entry.Property("SourceUrl") is not null)
            {
                throw new RecipeException(
                    $"{target}：不从网上取文件（SourceUrl）。请下载到配方旁边，写成 SourcePath。"
                );
            }

            if (!IsPicture(target))
            {
                context.Lose($"{target} 不是照片，本站不收。");
            }
            else if (entry.Property("SourcePath")?.ToString() is { } source)
            {
                _ = RecipeFiles.Find(context.Folder, source);
            }
            else if (entry.Property("Base64") is null)
            {
                throw new RecipeException($"{target}：没有 SourcePath，也没有 Base64。");
            }

            if (entry.Property("AssetId")?.ToString() is { } given && !ContentId.TryParse(given, null, out _))
            {
                throw new RecipeException($"{target}：“{given}”不能作编号。");
            }
        }
    }

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        await foreach (var element in context.Elements.WithCancellation(cancellationToken))
        {
            var (entry, target) = EntryOf(element);
            if (IsPicture(target))
            {
                await Take(entry, target, context, cancellationToken);
            }
        }
    }

    private static (JsonObject Entry, string Target) EntryOf(RecipeElement element) =>
        element.Node is JsonObject entry
        && (entry.Property("TargetPath") ?? entry.Property("Path"))?.ToString() is { } target
        && !string.IsNullOrWhiteSpace(target)
            ? (entry, target)
            : throw new RecipeException($"{element.Place}：文件没有 TargetPath。");

    private static bool IsPicture(string target) =>
        !NoPictures.Contains(Path.GetExtension(target), StringComparer.OrdinalIgnoreCase);

    private async Task Take(
        JsonObject entry,
        string target,
        RecipeStepContext context,
        CancellationToken cancellationToken
    )
    {
        ContentId? id = ContentId.TryParse(entry.Property("AssetId")?.ToString(), out var given) ? given : null;
        if (id is not null && await db.Set<MediaAsset>().AnyAsync(asset => asset.Id == id, cancellationToken))
        {
            return;
        }

        if (entry.Property("SourcePath")?.ToString() is { } source)
        {
            await Take(entry, RecipeFiles.Find(context.Folder, source), target, id, context, cancellationToken);
            return;
        }

        var file = Path.Combine(store.Workshop, $"{ContentId.New(clock.GetUtcNow())}.recipe");
        try
        {
            var bytes = Convert.FromBase64String(entry.Property("Base64")!.ToString());
            await File.WriteAllBytesAsync(file, bytes, cancellationToken);
            await Take(entry, file, target, id, context, cancellationToken);
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

    private async Task Take(
        JsonObject entry,
        string file,
        string target,
        ContentId? id,
        RecipeStepContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            id is null
            && (await takeIn.Known(await MediaDigest.Of(file, cancellationToken), cancellationToken)).Count > 0
        )
        {
            return;
        }

        var record = MediaRecord.Read(entry);
        var taken = await takeIn.Handle(
            file,
            Path.GetFileName(target),
            id,
            asset => MediaRecord.Apply(record, entry, asset),
            cancellationToken
        );
        db.Forget();
        if (taken.Refused is not { } reason)
        {
            return;
        }

        var why = $"{target}：{RefusalWords.Say(reason, media.Limits)}";
        if (!context.MayLose)
        {
            throw new RecipeException(why);
        }

        context.Lose(why);
    }
}
