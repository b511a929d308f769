using Archive.Imaging;
using Archive.Kernel.Hosting;

namespace Archive.Modules.Media;

/// <summary>The command that runs this program as a worker; the program itself knows it.</summary>
public sealed record WorkerCommand(IReadOnlyList<string> Words)
{
    internal WorkerOptions Options(ArchivePaths paths, MediaOptions media) =>
        new()
        {
            Program = Words[0],
            Arguments = [.. Words.Skip(1)],
            Scratch = paths.InData("workers"),
            LogFile = paths.InData("workers.log"),
            Limits = media.Limits,
            Count = media.Workers,
        };
}
