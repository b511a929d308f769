using Archive.Imaging;
using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Media;

/// <summary>What pictures may come in: <c>Archive:Media</c>.</summary>
public sealed record MediaOptions
{
    public const string Section = "Archive:Media";

    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes { get; init; }

    /// <summary>Most pixels, width times height, read from the header before anything is decoded.</summary>
    public long MaxPixels { get; init; }

    /// <summary>Longest side, in pixels.</summary>
    public int MaxSide { get; init; }

    /// <summary>Worker processes that look at pictures at the same time.</summary>
    public int Workers { get; init; }

    public ImageLimits Limits =>
        new()
        {
            MaxBytes = MaxBytes,
            MaxPixels = MaxPixels,
            MaxSide = MaxSide,
        };

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static MediaOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var usual = new ImageLimits();
        return new()
        {
            MaxBytes = ConfigurationCheck.Whole(section, nameof(MaxBytes), usual.MaxBytes, 1, 4L << 30),
            MaxPixels = ConfigurationCheck.Whole(section, nameof(MaxPixels), usual.MaxPixels, 1, 2_000_000_000),
            MaxSide = (int)ConfigurationCheck.Whole(section, nameof(MaxSide), usual.MaxSide, 1, 65_500),
            Workers = (int)ConfigurationCheck.Whole(section, nameof(Workers), 2, 1, 64),
        };
    }
}
