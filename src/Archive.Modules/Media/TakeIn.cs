using System.Text.Json;
using Archive.Imaging;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Archive.Modules.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Media;

/// <summary>
/// Takes a file into the archive: quarantine, a look at it in the worker, the bytes made safe under their digest, then
/// the record. Whoever is interrupted leaves at most bytes without a record, never a record without its bytes.
/// </summary>
public sealed class TakeIn(
    ArchiveDb db,
    IMediaStore store,
    ImagingWorkers workers,
    IEnumerable<IMediaHandler> handlers,
    Actor actor,
    TimeProvider clock
)
{
    /// <summary>The assets with these very bytes, oldest first.</summary>
    public async Task<IReadOnlyList<ContentId>> Known(string digest, CancellationToken cancellationToken) =>
        await db.Set<MediaAsset>()
            .Where(asset => asset.Digest == digest)
            .OrderBy(asset => asset.CreatedUtc)
            .Select(asset => asset.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Looks at a file and keeps nothing.</summary>
    public async Task<WorkerResult<ProbeReport>> Look(string file, CancellationToken cancellationToken)
    {
        var quarantined = Quarantine();
        try
        {
            File.Copy(file, quarantined);
            return await workers.Probe(quarantined, cancellationToken);
        }
        finally
        {
            File.Delete(quarantined);
        }
    }

    /// <summary>Takes the file in, or says why not. The file itself stays where it is.</summary>
    /// <param name="name">Its name as it came, without a folder.</param>
    /// <param name="id">Id of the record; a new one when null.</param>
    public Task<Taken> Handle(string file, string name, ContentId? id, CancellationToken cancellationToken) =>
        Handle(file, name, id, static _ => { }, cancellationToken);

    /// <inheritdoc cref="Handle(string, string, ContentId?, CancellationToken)"/>
    /// <param name="complete">Fills in what is known of the record from elsewhere, before it is kept.</param>
    public async Task<Taken> Handle(
        string file,
        string name,
        ContentId? id,
        Action<MediaAsset> complete,
        CancellationToken cancellationToken
    )
    {
        var quarantined = Quarantine();
        try
        {
            File.Copy(file, quarantined);
            var digest = await MediaDigest.Of(quarantined, cancellationToken);
            var probe = await workers.Probe(quarantined, cancellationToken);
            if (probe.Value is not { } report)
            {
                return new(null, [], probe.Refused, probe.Detail);
            }

            // From here on to the record nothing is given up halfway.
            var bytes = new FileInfo(quarantined).Length;
            await store.Put(MediaKeys.Original(digest), quarantined, CancellationToken.None);
            var asset = Record(report, id ?? ContentId.New(clock.GetUtcNow()), digest, bytes, name);
            complete(asset);
            asset.Refind();
            db.Add(asset);
            foreach (var handler in handlers)
            {
                await handler.TakenIn(asset, db, CancellationToken.None);
            }

            db.Note(
                new()
                {
                    Kind = ChangeKind.Media,
                    Subject = asset.Id.Value,
                    ContentType = "",
                    Actor = actor.Name,
                    At = asset.CreatedUtc,
                }
            );
            await db.SaveChangesAsync(CancellationToken.None);
            return new(asset, report.Warnings, null, null);
        }
        finally
        {
            File.Delete(quarantined);
        }
    }

    private string Quarantine() => Path.Combine(store.Workshop, $"{ContentId.New(clock.GetUtcNow())}.in");

    private MediaAsset Record(ProbeReport report, ContentId id, string digest, long bytes, string name)
    {
        var now = clock.GetUtcNow();
        var (metadata, gps) = (report.Metadata, report.Metadata.Gps);
        return new()
        {
            Id = id,
            Digest = digest,
            Bytes = bytes,
            MediaType = report.MediaType,
            FileName = name,
            Width = report.Width,
            Height = report.Height,
            Orientation = report.Orientation,
            ColourProfile = report.ColourProfile,
            Metadata = JsonSerializer.Serialize(metadata, ArchiveJson.Web),
            Warnings = JsonSerializer.Serialize(report.Warnings, ArchiveJson.Web),
            Latitude = gps?.Latitude,
            Longitude = gps?.Longitude,
            AccuracyMetres = gps?.AccuracyMetres,
            Datum = gps?.Datum,
            // Where a resident's camera stood is nobody's business until somebody decides otherwise.
            LocationPrecision = LocationPrecision.Hidden,
            Creator = metadata.Creator,
            Credit = metadata.Credit,
            Copyright = metadata.Copyright,
            RightsUrl = metadata.RightsUrl,
            Caption = MediaDescription.Tidy(metadata.Description),
            Place = MediaDescription.PlaceOf(metadata),
            Taken = ArchiveDate.FromExif(metadata.TakenText)?.Edtf,
            DigitalSourceType = metadata.DigitalSourceType,
            AigcLabel = metadata.AigcLabel,
            FocalX = 0.5,
            FocalY = 0.5,
            ThumbHash = report.ThumbHash,
            DominantColour = report.DominantColour,
            Palette = string.Join(' ', report.Palette),
            TakenInBy = actor.Name,
            CreatedUtc = now,
        };
    }
}

/// <summary>What became of a file: a record, or a reason.</summary>
/// <param name="Warnings">What of its metadata could not be read.</param>
public sealed record Taken(
    MediaAsset? Asset,
    IReadOnlyList<MetadataWarning> Warnings,
    Refusal? Refused,
    string? Detail
);

/// <summary>What another module does when an asset comes in or its record changes, in the same transaction.</summary>
public interface IMediaHandler
{
    Task TakenIn(MediaAsset asset, ArchiveDb db, CancellationToken cancellationToken);

    /// <summary>What decides how the asset is shown has changed: its focal point, its label.</summary>
    Task Changed(MediaAsset asset, ArchiveDb db, CancellationToken cancellationToken);
}
