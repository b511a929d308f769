using Archive.Kernel.Hosting;
using Archive.Modules.Media.Storage;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Preservation;

/// <summary>How originals are looked after: <c>Archive:Preservation</c>.</summary>
public sealed record PreservationOptions
{
    public const string Section = "Archive:Preservation";
    public const string None = "None";

    /// <summary>Every original is read against its digest within so many days; 0 leaves it to the command <c>fixity</c>.</summary>
    public int FixityDays { get; init; }

    /// <summary>How fast originals are read in the background, in bytes a second.</summary>
    public long FixityBytesPerSecond { get; init; }

    /// <summary>Where a second copy of every original is kept: <c>None</c>, <c>FileSystem</c> or <c>S3</c>.</summary>
    public string CopyProvider { get; init; } = None;

    /// <summary>Folder of the copies, on another disk; null unless they are kept in a folder.</summary>
    public string? CopyPath { get; init; }

    /// <summary>Bucket of the copies, with the settings of <see cref="S3Options"/>; null unless they are kept in one.</summary>
    public S3Options? CopyS3 { get; init; }

    // Whoever leaves it to the command is told after a year.
    private const int DaysByHand = 365;

    /// <summary>How old a reading of an original may be, in days, before it counts as due.</summary>
    public int DueAfterDays => FixityDays == 0 ? DaysByHand : FixityDays;

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static PreservationOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var provider = ConfigurationCheck.OneOf(
            section,
            nameof(CopyProvider),
            None,
            StorageOptions.FileSystem,
            StorageOptions.S3Storage
        );
        return new()
        {
            FixityDays = (int)ConfigurationCheck.Whole(section, nameof(FixityDays), 90, 0, 3650),
            FixityBytesPerSecond = ConfigurationCheck.Whole(
                section,
                nameof(FixityBytesPerSecond),
                20 << 20,
                1 << 10,
                10L << 30
            ),
            CopyProvider = provider,
            CopyPath = provider == StorageOptions.FileSystem ? ReadPath(section) : null,
            CopyS3 = provider == StorageOptions.S3Storage ? S3Options.Read(section.GetSection(nameof(CopyS3))) : null,
        };
    }

    private static string ReadPath(IConfigurationSection section) =>
        section[nameof(CopyPath)] is { } path && !string.IsNullOrWhiteSpace(path)
            ? Path.GetFullPath(path.Trim())
            : throw new ConfigurationException($"{section.Path}:{nameof(CopyPath)}", "没有写。");
}
