using System.Security.Cryptography;
using System.Text;
using Archive.Imaging;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Renditions;

/// <summary>
/// Finds renditions and makes those that are missing. However many ask for one at the same time, it is made once.
/// </summary>
public sealed class RenditionStore(IMediaStore store, ImagingWorkers workers, PictureGate gate, TimeProvider clock)
{
    // From here on the pyramid would cost quality.
    private const int FromOriginalWidth = 1920;

    private readonly SingleFlight<string?> inTheMaking = new();

    /// <summary>A file with the rendition; null when the original is gone or cannot be shown any more.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<string?> Get(MediaAsset asset, RenditionSpec spec, CancellationToken cancellationToken)
    {
        var key = KeyOf(asset, spec);
        if (await store.LocalFile(key, cancellationToken) is { } ready)
        {
            return ready;
        }

        return await inTheMaking
            .Do(key, () => gate.Pass(() => Make(asset, spec, key), CancellationToken.None))
            .WaitAsync(cancellationToken);
    }

    /// <summary>A file with the pyramid of the picture; null when it is missing and cannot be made.</summary>
    public Task<string?> Pyramid(MediaAsset asset, CancellationToken cancellationToken) =>
        FindPyramid(asset).WaitAsync(cancellationToken);

    /// <summary>
    /// Makes the pyramid and what of these renditions is missing, from one decode of the original. Null when all is there,
    /// otherwise why not.
    /// </summary>
    public async Task<string?> Prepare(
        MediaAsset asset,
        IReadOnlyList<RenditionSpec> specs,
        CancellationToken cancellationToken
    )
    {
        if (await FindPyramid(asset) is null)
        {
            return "the pyramid cannot be made";
        }

        var missing = new List<(string Key, RenditionRequest Request, string File)>();
        foreach (var spec in specs)
        {
            var key = KeyOf(asset, spec);
            if (await store.Size(key, cancellationToken) is null)
            {
                missing.Add((key, Request(asset, spec), Aside()));
            }
        }

        if (
            missing.Count == 0
            || await store.LocalFile(MediaKeys.Original(asset.Digest), cancellationToken) is not { } original
        )
        {
            return null;
        }

        try
        {
            var made = await workers.MakeRenditions(
                original,
                [.. missing.Select(one => (one.Request, one.File))],
                Pictures.LabelOf(asset),
                cancellationToken
            );
            if (made.Refused is { } reason)
            {
                return $"{reason}: {made.Detail}";
            }

            foreach (var (key, _, file) in missing)
            {
                await store.Put(key, file, CancellationToken.None);
            }

            return null;
        }
        finally
        {
            missing.ForEach(one => File.Delete(one.File));
        }
    }

    private async Task<string?> Make(MediaAsset asset, RenditionSpec spec, string key)
    {
        var aside = Aside();
        try
        {
            var made =
                spec.Width >= FromOriginalWidth
                    ? await FromOriginal(asset, spec, aside)
                    : await FromPyramid(asset, spec, aside);
            if (!made)
            {
                return null;
            }

            await store.Put(key, aside, CancellationToken.None);
            return await store.LocalFile(key, CancellationToken.None);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<bool> FromOriginal(MediaAsset asset, RenditionSpec spec, string target)
    {
        if (await store.LocalFile(MediaKeys.Original(asset.Digest), CancellationToken.None) is not { } original)
        {
            return false;
        }

        var made = await workers.MakeRenditions(
            original,
            [(Request(asset, spec), target)],
            Pictures.LabelOf(asset),
            CancellationToken.None
        );
        return made.Refused is null;
    }

    private async Task<bool> FromPyramid(MediaAsset asset, RenditionSpec spec, string target)
    {
        if (await FindPyramid(asset) is not { } pyramid)
        {
            return false;
        }

        await Task.Run(() => RenditionMaker.Make(pyramid, Request(asset, spec), Pictures.LabelOf(asset), target));
        return true;
    }

    private async Task<string?> FindPyramid(MediaAsset asset)
    {
        var key = MediaKeys.Pyramid(asset.Digest, RenditionRecipe.Version);
        return await store.LocalFile(key, CancellationToken.None)
            ?? await inTheMaking.Do(key, () => MakePyramid(asset, key));
    }

    private async Task<string?> MakePyramid(MediaAsset asset, string key)
    {
        if (await store.LocalFile(MediaKeys.Original(asset.Digest), CancellationToken.None) is not { } original)
        {
            return null;
        }

        var aside = Aside();
        try
        {
            var made = await workers.MakePyramid(original, aside, CancellationToken.None);
            if (made.Refused is not null)
            {
                return null;
            }

            await store.Put(key, aside, CancellationToken.None);
            return await store.LocalFile(key, CancellationToken.None);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private string Aside() => Path.Combine(store.Workshop, $"{ContentId.New(clock.GetUtcNow())}.out");

    private static RenditionRequest Request(MediaAsset asset, RenditionSpec spec) =>
        new(
            spec.Width,
            spec.Format,
            spec.Shape is { } shape ? new Crop(shape.Width, shape.Height, asset.FocalX, asset.FocalY) : null
        );

    // Assets with the same bytes share a rendition where they also share what decides it.
    private static string KeyOf(MediaAsset asset, RenditionSpec spec)
    {
        var said = $"{asset.FocalX:R} {asset.FocalY:R} {Pictures.LabelOf(asset)}";
        var variant = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 6));
        return MediaKeys.Rendition(asset.Digest, $"{RenditionRecipe.Version}-{variant}", spec.ToString());
    }
}
