using NetVips;

namespace Archive.Imaging;

/// <summary>Makes libvips ready: only the loaders of formats that are taken in, no cache, one thread a picture.</summary>
internal static class Native
{
    private static readonly Lazy<bool> Made = new(Make);

    public static void Prepare() => _ = Made.Value;

    private static bool Make()
    {
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in new[] { "Jpeg", "Png", "Webp", "Heif", "Tiff" })
        {
            Operation.Block("VipsForeignLoad" + loader, false);
        }

        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        return true;
    }
}
