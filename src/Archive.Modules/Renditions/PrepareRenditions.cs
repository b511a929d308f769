using Archive.Imaging;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Renditions;

/// <summary>Makes ahead, at low priority, what the theme's templates will ask for: so that the first visitor need not wait.</summary>
internal sealed class PrepareRenditions(ArchiveDb db, RenditionStore renditions, Pictures pictures, ThemeCrops crops)
    : IJobHandler
{
    public const string Name = "renditions.prepare";

    // WebP is for the few browsers between the two: made when one of them comes.
    private static readonly RenditionFormat[] Formats = [RenditionFormat.Avif, RenditionFormat.Jpeg];

    public string Kind => Name;

    public async Task Run(JobRow job, CancellationToken cancellationToken)
    {
        var id = ContentId.Parse(job.Key, null);
        var asset = await db.Set<MediaAsset>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (asset is null)
        {
            return;
        }

        var picture = pictures.Of(asset, "");
        var specs =
            from shape in crops.Current.Select(shape => (CropShape?)shape).Prepend(null)
            from width in picture.Widths(shape)
            from format in Formats
            select new RenditionSpec(width, shape, format);
        if (await renditions.Prepare(asset, [.. specs], cancellationToken) is { } problem)
        {
            throw new InvalidOperationException($"{asset.FileName}: {problem}");
        }
    }
}

/// <summary>Enqueues the work when an asset comes in or is to be shown differently, in the same transaction.</summary>
internal sealed class PrepareWhenTakenIn(JobQueue jobs) : IMediaHandler
{
    private const int Low = 100;

    public Task TakenIn(MediaAsset asset, ArchiveDb db, CancellationToken cancellationToken) =>
        jobs.Enqueue(PrepareRenditions.Name, asset.Id.Value, "{}", Low, cancellationToken);

    // A run that is under way still makes the old crops; what it misses is made when somebody first looks.
    public Task Changed(MediaAsset asset, ArchiveDb db, CancellationToken cancellationToken) =>
        TakenIn(asset, db, cancellationToken);
}

/// <summary>Tells the desk what is prepared, by the names of the files.</summary>
internal sealed class PrepareWords(ArchiveDb db) : IJobWords
{
    public string Kind => PrepareRenditions.Name;

    public string Title => "准备照片的各种尺寸";

    public string Unit => "张照片";

    public async Task<IReadOnlyDictionary<string, string>> Names(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        var assets = await Pictures.Assets(db, [.. keys.Select(key => new ContentId(key))], cancellationToken);
        return assets.Values.ToDictionary(asset => asset.Id.Value, asset => asset.FileName, StringComparer.Ordinal);
    }
}
