using NetVips;

namespace Archive.Imaging;

/// <summary>A whole picture in memory: upright, sRGB, without metadata.</summary>
/// <param name="Pixels">May be smaller than the picture, when less was asked for.</param>
/// <param name="Width">Of the picture at its full size.</param>
internal sealed record UprightPicture(Image Pixels, int Width, int Height) : IDisposable
{
    /// <param name="opened">The file's header; read again when the picture is shrunk while it is decoded.</param>
    /// <param name="shrink">1, 2, 4 or 8; only JPEG can.</param>
    public static UprightPicture Decode(
        PictureFile file,
        PictureHeader header,
        Image opened,
        int shrink,
        Action<MetadataWarning> warn
    )
    {
        using var loaded =
            header.IsHevc ? HevcPicture.Decode(file.Path, opened)
            : shrink > 1 ? file.Open(shrink)
            : opened.Copy();
        using var srgb = Colours.ToSrgb(loaded, warn);
        var held = srgb.CopyMemory();
        if (header.Orientation == 1)
        {
            return new(held, header.Width, header.Height);
        }
        using (held)
        {
            // Turned once and kept so: a turned view would be turned again for each rendition.
            using var turned = held.Autorot();
            return new(turned.CopyMemory(), header.UprightWidth, header.UprightHeight);
        }
    }

    public void Dispose() => Pixels.Dispose();
}
