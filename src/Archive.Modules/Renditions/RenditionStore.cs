using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Archive.Imaging;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Renditions;

/// <summary>
/// Finds renditions and makes those that are missing. However many ask for one at the same time, it is made once; a
/// bounded number are made at the same time, and a bounded number wait.
/// </summary>
public sealed class RenditionStore(IMediaStore store, ImagingWorkers workers, TimeProvider clock) : IDisposable
{
    private const int Makers = 2;
    private const int Waiting = 256;

    // From here on the pyramid would cost quality.
    private const int FromOriginalWidth = 1920;

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> inTheMaking = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim permits = new(Makers, Makers);

    public void Dispose() => permits.Dispose();

    /// <summary>A file with the rendition; null when the original is gone or cannot be shown any more.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<string?> Get(MediaAsset asset, RenditionSpec spec, CancellationToken cancellationToken)
    {
        var key = KeyOf(asset, spec);
        if (await store.LocalFile(key, cancellationToken) is { } ready)
        {
            return ready;
        }

        if (inTheMaking.Count >= Waiting)
        {
            throw new BusyException();
        }

        return await Once(key, () => Make(asset, spec, key)).WaitAsync(cancellationToken);
    }

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
        if (await Pyramid(asset) is null)
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

    private Task<string?> Once(string key, Func<Task<string?>> make) =>
        inTheMaking
            .GetOrAdd(
                key,
                wanted =>
                    new(async () =>
                    {
                        try
                        {
                            return await make();
                        }
                        finally
                        {
                            inTheMaking.TryRemove(wanted, out _);
                        }
                    })
            )
            .Value;

    // Shared by all who wait for it: no one visitor's leaving may end it.
    private async Task<string?> Make(MediaAsset asset, RenditionSpec spec, string key)
    {
        await permits.WaitAsync(CancellationToken.None);
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
            permits.Release();
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
        if (await Pyramid(asset) is not { } pyramid)
        {
            return false;
        }

        await Task.Run(() => RenditionMaker.Make(pyramid, Request(asset, spec), Pictures.LabelOf(asset), target));
        return true;
    }

    private async Task<string?> Pyramid(MediaAsset asset)
    {
        var key = MediaKeys.Pyramid(asset.Digest, RenditionRecipe.Version);
        return await store.LocalFile(key, CancellationToken.None) ?? await Once(key, () => MakePyramid(asset, key));
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

/// <summary>More pictures are wanted at once than this node makes; asking again in a moment helps.</summary>
public sealed class BusyException() : Exception("Too many renditions are waiting to be made.");
