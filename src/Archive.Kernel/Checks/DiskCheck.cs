using System.Globalization;
using Archive.Kernel.Hosting;

namespace Archive.Kernel.Checks;

/// <summary>Whether there is room where the site keeps things.</summary>
internal sealed class DiskCheck(ArchivePaths paths) : ICheck
{
    private const long Gigabyte = 1L << 30;
    private const long Least = Gigabyte;
    private const long Comfortable = 10 * Gigabyte;

    public string Title => "磁盘";

    public Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var drive = new DriveInfo(paths.Data);
        var free = drive.AvailableFreeSpace;
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{drive.Name} 还有 {(double)free / Gigabyte:0.0} GB，共 {(double)drive.TotalSize / Gigabyte:0.0} GB"
        );
        const string Mend = "腾出空间，或把 Archive:DataPath 移到大一些的盘。";
        return Task.FromResult<IReadOnlyList<Finding>>([
            free < Least ? Finding.Bad(words, Mend)
            : free < Comfortable ? Finding.Advice(words, Mend)
            : Finding.Good(words),
        ]);
    }
}
