using Archive.Imaging;
using Archive.Kernel.Hosting;

namespace Archive.Modules.Media;

/// <summary>The command that runs this program as a worker; the program itself knows it.</summary>
public sealed record WorkerCommand(IReadOnlyList<string> Words)
{
    internal WorkerOptions Options(ArchivePaths paths, MediaOptions media) =>
        new(Words, paths.InData("workers"), paths.InData("workers", "log"), media.Limits, media.Workers);
}
