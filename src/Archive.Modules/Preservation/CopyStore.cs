using Archive.Kernel.Hosting;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Preservation;

/// <summary>The store of second copies, if there is one.</summary>
/// <param name="Store">Null when the archive keeps none.</param>
public sealed record CopyStore(IMediaStore? Store)
{
    // Copies are read as a whole and seldom: what little is kept at hand is for what is being carried over.
    private const long CacheBytes = 64 << 20;

    internal static CopyStore Of(PreservationOptions options, ArchivePaths paths, TimeProvider clock) =>
        new(
            options switch
            {
                { CopyPath: { } path } => new DiskMediaStore(path, clock),
                { CopyS3: { } bucket } => new S3MediaStore(
                    bucket,
                    new(paths.InData("cache", "copies"), CacheBytes, clock),
                    paths.InData("cache", "copies-workshop"),
                    clock
                ),
                _ => null,
            }
        );
}
