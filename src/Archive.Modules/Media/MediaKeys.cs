namespace Archive.Modules.Media;

/// <summary>Keys of the media store.</summary>
public static class MediaKeys
{
    public const string Originals = "originals/";

    public static string Original(string digest) => $"{Originals}{digest[..2]}/{digest}";
}
