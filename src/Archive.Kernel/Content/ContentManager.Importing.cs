using System.Text.Json.Nodes;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

// Many items at once: what each save asks the database for itself is asked here once for all of them.
internal sealed partial class ContentManager
{
    public async Task<IReadOnlyList<SaveResult>> Import(
        IReadOnlyList<ImportedVersion> versions,
        CancellationToken cancellationToken
    )
    {
        var stored = await Stored.Of(db, versions, cancellationToken);
        IReadOnlyList<ContentItem> items = [.. versions.Select(version => version.Item)];
        foreach (var handler in handlers)
        {
            await handler.Preparing(items, db, cancellationToken);
        }

        var results = new SaveResult[versions.Count];
        var writes = new List<(int At, Write Write)>();
        for (var at = 0; at < versions.Count; at++)
        {
            var (write, done) = await Stage(versions[at], stored, cancellationToken);
            if (write is not null)
            {
                await Finish(write);
                writes.Add((at, write));
            }

            results[at] = done ?? SaveResult.Saved(write!.Item);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return results;
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || UniqueKey.IsTaken(lost))
        {
            db.Forget();
        }

        // Somebody saved one of them meanwhile, or took an address: which, is found by trying each alone.
        foreach (var (at, write) in writes)
        {
            results[at] =
                versions.Count > 1
                    ? (await Import([versions[at]], cancellationToken))[0]
                    : await Conflict(write.Row.ContentItemId, cancellationToken);
        }

        return results;
    }

    private async Task<(Write? Write, SaveResult? Done)> Stage(
        ImportedVersion version,
        Stored stored,
        CancellationToken cancellationToken
    )
    {
        var (item, publish, origin) = version;
        var row = stored.Rows.GetValueOrDefault(item.ContentItemId);
        if (row is { RemovedUtc: not null })
        {
            return (null, SaveResult.NotFound);
        }

        if (stored.Versions.TryGetValue(origin.VersionId, out var owner) && owner.ContentItemId != item.ContentItemId)
        {
            return (null, SaveResult.Invalid(item, [new("ContentItemVersionId", "这个版本编号属于另一条内容。")]));
        }

        if (row is not null)
        {
            var latest = stored.Latest[item.ContentItemId];
            if (IsThere(row, version, stored) || Says(latest, row, version))
            {
                return (null, SaveResult.Saved(Read(row, latest)));
            }

            KeepAddress(item, latest);
            row.CreatedUtc = item.CreatedUtc ?? row.CreatedUtc;
            if (item.Owner.Length == 0)
            {
                item.Owner = row.Owner;
            }

            // An id is given once: a version that was changed since comes back as another.
            origin = owner is null ? origin : origin with { VersionId = default };
        }

        var newest = row is null ? 0 : stored.Newest[item.ContentItemId];
        return await Stage(item, publish, new(row, newest), origin, cancellationToken);
    }

    private static bool IsThere(ContentItemRow row, ImportedVersion version, Stored stored) =>
        stored.Versions.ContainsKey(version.Origin.VersionId)
        && (version.Publish ? row.PublishedVersionId : row.LatestVersionId) == version.Origin.VersionId;

    // A recipe without ids of versions may be run again and again; with them it means those very versions.
    private static bool Says(ContentVersionRow latest, ContentItemRow row, ImportedVersion version)
    {
        if (
            !version.Origin.VersionId.IsEmpty
            || version.Publish != (row.PublishedVersionId == latest.ContentItemVersionId)
        )
        {
            return false;
        }

        var known = JsonNode.Parse(latest.Data)!.AsObject();
        return version.Item.Content.All(part => JsonNode.DeepEquals(part.Value, known[part.Key]));
    }

    // The address it has stays, unless another is given.
    private static void KeepAddress(ContentItem item, ContentVersionRow latest)
    {
        if (
            !item.Content.ContainsKey(nameof(AutoroutePart))
            && JsonNode.Parse(latest.Data)!.AsObject()[nameof(AutoroutePart)] is { } address
        )
        {
            item.Content[nameof(AutoroutePart)] = address.DeepClone();
        }
    }

    /// <summary>What the archive holds of the items that are to be imported.</summary>
    /// <param name="Versions">Versions of the ids that are to be imported, by id.</param>
    private sealed record Stored(
        IReadOnlyDictionary<ContentId, ContentItemRow> Rows,
        IReadOnlyDictionary<ContentId, ContentVersionRow> Latest,
        IReadOnlyDictionary<ContentId, int> Newest,
        IReadOnlyDictionary<ContentId, ContentVersionRow> Versions
    )
    {
        private static readonly Dictionary<ContentId, ContentVersionRow> None = [];

        public static async Task<Stored> Of(
            ArchiveDb db,
            IReadOnlyList<ImportedVersion> versions,
            CancellationToken cancellationToken
        )
        {
            var ids = versions.Select(version => version.Item.ContentItemId).ToList();
            var given = versions.Select(version => version.Origin.VersionId).Where(id => !id.IsEmpty).ToList();
            var rows = await db
                .ContentItems.Where(row => ids.Contains(row.ContentItemId))
                .ToDictionaryAsync(row => row.ContentItemId, cancellationToken);
            var same =
                given.Count == 0
                    ? None
                    : await db
                        .ContentVersions.AsNoTracking()
                        .Where(version => given.Contains(version.ContentItemVersionId))
                        .ToDictionaryAsync(version => version.ContentItemVersionId, cancellationToken);
            if (rows.Count == 0)
            {
                return new(rows, None, new Dictionary<ContentId, int>(), same);
            }

            var known = rows.Keys.ToList();
            var latest = rows.Values.Select(row => row.LatestVersionId).ToList();
            return new(
                rows,
                await db
                    .ContentVersions.AsNoTracking()
                    .Where(version => latest.Contains(version.ContentItemVersionId))
                    .ToDictionaryAsync(version => version.ContentItemId, cancellationToken),
                await db
                    .ContentVersions.Where(version => known.Contains(version.ContentItemId))
                    .GroupBy(version => version.ContentItemId)
                    .Select(item => new { item.Key, Newest = item.Max(version => version.Number) })
                    .ToDictionaryAsync(item => item.Key, item => item.Newest, cancellationToken),
                same
            );
        }
    }
}
