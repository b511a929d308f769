using NetVips;

namespace Archive.Imaging;

/// <summary>Loads libvips with only the loaders that are asked for, one thread a picture and nothing kept.</summary>
internal static class VipsGuard
{
    private static readonly Lazy<bool> Loaded = new(Load);

    public static void Start() => _ = Loaded.Value;

    private static bool Load()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var kind in (string[])["Jpeg", "Png", "Webp", "Heif", "Tiff"])
        {
            Operation.Block("VipsForeignLoad" + kind, false);
        }
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        return true;
    }
}
