namespace Archive.Modules.Media.Storage;

/// <summary>Keys of the media store.</summary>
public static class MediaKeys
{
    public const string Originals = "originals/";

    public const string Pyramids = "pyramids/";
    public const string Renditions = "renditions/";

    public static string Original(string digest) => $"{Originals}{digest[..2]}/{digest}";

    public static string Pyramid(string digest, int recipe) => $"{Pyramids}{digest[..2]}/{digest}-{recipe}.tif";

    /// <param name="spec">The last segment of the rendition's address.</param>
    public static string Rendition(string digest, string variant, string spec) =>
        $"{Renditions}{digest[..2]}/{digest}/{variant}/{spec}";
}
