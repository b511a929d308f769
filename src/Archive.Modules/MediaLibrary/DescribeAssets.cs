using Archive.Kernel.Audit;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>
/// Writes what people say of photographs. The rows are taken before they are read, so nobody writes between the look and
/// the change; a value that is no longer what it was when it was read is left alone.
/// </summary>
public sealed class DescribeAssets(
    ArchiveDb db,
    IEnumerable<IMediaHandler> handlers,
    Actor actor,
    TimeProvider clock,
    ChangeReader changes
)
{
    /// <summary>Most photographs of one transaction.</summary>
    public const int Batch = 200;

    // These stand in every picture that visitors get, so all of them are made anew.
    private static readonly HashSet<string> InPictures = new(StringComparer.Ordinal)
    {
        nameof(MediaDescription.Creator),
        nameof(MediaDescription.Credit),
        nameof(MediaDescription.Copyright),
        nameof(MediaDescription.RightsUrl),
    };

    /// <summary>Changes at most <see cref="Batch"/> photographs in one transaction.</summary>
    /// <param name="act">What the trail is told of the whole act, besides each photograph; null when there is no more.</param>
    /// <returns>How many are as they should be now, and those that somebody had changed meanwhile.</returns>
    public async Task<(int Done, IReadOnlyList<Overtaken> Overtaken)> Handle(
        IReadOnlyCollection<PlannedChange> batch,
        AuditEntry? act,
        CancellationToken cancellationToken
    )
    {
        var overtaken = new List<Overtaken>();
        db.Forget();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var assets = await Take([.. batch.Select(change => change.Asset)], cancellationToken);
        foreach (var change in batch)
        {
            if (!assets.TryGetValue(change.Asset, out var asset))
            {
                overtaken.Add(new(change.Asset, change.File, change.Row, []));
                continue;
            }

            var now = asset.Description();
            var moved = change.Fields.Where(field => IsMoved(field, now)).ToList();
            if (moved.Count > 0)
            {
                overtaken.Add(
                    new(
                        change.Asset,
                        change.File,
                        change.Row,
                        [.. moved.Select(field => field with { From = DescriptionFields.Of(field.Field).Of(now) })]
                    )
                );
                continue;
            }

            await Describe(asset, now, change.Fields, cancellationToken);
        }

        if (act is not null)
        {
            db.Audit(act);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (batch.Count - overtaken.Count, overtaken);
    }

    /// <summary>Lets the pages of this node show what was written.</summary>
    public Task Show(CancellationToken cancellationToken) => changes.CatchUp(cancellationToken);

    private async Task<Dictionary<ContentId, MediaAsset>> Take(List<ContentId> ids, CancellationToken cancellationToken)
    {
        await db.Set<MediaAsset>()
            .Where(asset => ids.Contains(asset.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(asset => asset.Revision, asset => asset.Revision),
                cancellationToken
            );
        return await db.Set<MediaAsset>()
            .Where(asset => ids.Contains(asset.Id))
            .ToDictionaryAsync(asset => asset.Id, cancellationToken);
    }

    // What is already as it should be was done by an earlier try of the same.
    private static bool IsMoved(FieldChange change, MediaDescription now)
    {
        var field = DescriptionFields.Of(change.Field);
        return !MediaDescription.Same(field.Of(now), change.From) && !MediaDescription.Same(field.Of(now), change.To);
    }

    private async Task Describe(
        MediaAsset asset,
        MediaDescription now,
        IReadOnlyList<FieldChange> fields,
        CancellationToken cancellationToken
    )
    {
        var changing = fields
            .Where(change =>
                DescriptionFields.Of(change.Field) is var field && !MediaDescription.Same(field.Of(now), change.To)
            )
            .ToList();
        if (changing.Count == 0)
        {
            return;
        }

        asset.Describe(
            changing.Aggregate(now, (said, change) => DescriptionFields.Of(change.Field).With(said, change.To))
        );
        if (changing.Exists(change => InPictures.Contains(change.Field)))
        {
            foreach (var handler in handlers)
            {
                await handler.Changed(asset, db, cancellationToken);
            }
        }

        db.Note(
            new()
            {
                Kind = ChangeKind.Media,
                Subject = asset.Id.Value,
                ContentType = "",
                Actor = actor.Name,
                At = clock.GetUtcNow(),
            }
        );
    }
}
