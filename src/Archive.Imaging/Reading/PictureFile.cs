using NetVips;

namespace Archive.Imaging;

/// <summary>A file of a known kind; opening it reads the header, its pixels follow when they are asked for.</summary>
internal sealed record PictureFile(string Path, PictureKind Kind)
{
    // A loader's own call, not the one that takes any file: that one also reads options from the name.
    public Image Open(int shrink = 1)
    {
        VipsGuard.Start();
        const Enums.Access access = Enums.Access.Sequential;
        const Enums.FailOn failOn = Enums.FailOn.Truncated;
        return Kind switch
        {
            PictureKind.Jpeg => Image.Jpegload(Path, shrink: shrink, access: access, failOn: failOn),
            PictureKind.Png => Image.Pngload(Path, access: access, failOn: failOn),
            PictureKind.WebP => Image.Webpload(Path, access: access, failOn: failOn),
            PictureKind.Avif or PictureKind.Heic => Image.Heifload(Path, access: access, failOn: failOn),
            PictureKind.Tiff => Image.Tiffload(Path, access: access, failOn: failOn),
            _ => throw new InvalidOperationException($"No loader reads {Kind}."),
        };
    }
}
