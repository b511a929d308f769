using NetVips;

namespace Archive.Imaging;

/// <summary>Decodes a picture into memory: upright, sRGB, with nothing that an operation would trip over.</summary>
internal static class Pixels
{
    /// <param name="opened">The file's header; read again when the picture is shrunk while it is decoded.</param>
    /// <param name="shrink">1, 2, 4 or 8; only JPEG can.</param>
    public static Image Decode(
        PictureFile file,
        PictureHeader header,
        Image opened,
        int shrink,
        Action<MetadataWarning> warn
    )
    {
        using var loaded = Load(file, header, opened, shrink);
        using var srgb = Colours.ToSrgb(loaded, warn);
        var held = srgb.CopyMemory();
        if (header.Orientation == 1)
        {
            return held;
        }
        // Turned once and kept so: a turned view would be turned again for each rendition.
        using var turned = held.Autorot();
        held.Dispose();
        return turned.CopyMemory();
    }

    private static Image Load(PictureFile file, PictureHeader header, Image opened, int shrink) =>
        header.IsHevc ? HevcPicture.Decode(file.Path, opened)
        : shrink > 1 ? file.Open(shrink)
        : opened.Copy();
}
