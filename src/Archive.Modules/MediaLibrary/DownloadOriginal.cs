using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.MediaLibrary;

/// <summary>GET /desk/media/{id}/original: the file as it came, with all that it says of itself.</summary>
public static partial class DownloadOriginal
{
    public static async Task<IResult> Handle(
        ContentId id,
        HttpContext context,
        ArchiveDb db,
        IMediaStore store,
        ILogger<MediaLibraryModule> logger,
        CancellationToken cancellationToken
    )
    {
        var asset = await db.Set<MediaAsset>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (asset is null)
        {
            return TypedResults.NotFound();
        }

        var bytes = await store.Open(MediaKeys.Original(asset.Digest), cancellationToken);
        if (bytes is null)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        LogTaken(logger, asset.FileName, id.Value, context.User.Identity?.Name);
        return TypedResults.Stream(bytes, asset.MediaType, asset.FileName, enableRangeProcessing: true);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Original {File} of {Asset} downloaded by {User}")]
    private static partial void LogTaken(ILogger logger, string file, string asset, string? user);
}
