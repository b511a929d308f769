using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Iiif;

/// <summary>How much of a picture one request may carry away: <c>Archive:Iiif</c>.</summary>
public sealed record IiifOptions
{
    public const string Section = "Archive:Iiif";

    /// <summary>Longest side of one answer, in pixels; within what all formats can hold.</summary>
    public const int MaxSide = 8192;

    // A tile of the usual side must always be had.
    private const int Least = 512 * 512;

    /// <summary>Most pixels of one answer, width times height.</summary>
    public int MaxArea { get; init; } = 4096 * 4096;

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static IiifOptions Read(IConfiguration configuration)
    {
        var usual = new IiifOptions();
        return usual with
        {
            MaxArea = (int)
                ConfigurationCheck.Whole(
                    configuration.GetSection(Section),
                    nameof(MaxArea),
                    usual.MaxArea,
                    Least,
                    MaxSide * MaxSide
                ),
        };
    }

    internal bool Allows(Extent size) =>
        size.Width <= MaxSide && size.Height <= MaxSide && (long)size.Width * size.Height <= MaxArea;

    /// <summary>The largest size of the same proportions that is allowed, at most the given one.</summary>
    internal Extent Largest(Extent size)
    {
        if (Allows(size))
        {
            return size;
        }

        var scale = Math.Min(
            (double)MaxSide / Math.Max(size.Width, size.Height),
            Math.Sqrt((double)MaxArea / ((long)size.Width * size.Height))
        );
        return new(Math.Max(1, (int)(size.Width * scale)), Math.Max(1, (int)(size.Height * scale)));
    }
}
