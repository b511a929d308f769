using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;

namespace Archive.Modules.Media;

/// <summary>The part of a picture that crops keep, in whole per cent of its upright width and height.</summary>
public readonly record struct FocalPoint(int X, int Y)
{
    /// <summary>Where an asset has it now.</summary>
    public static FocalPoint Of(MediaAsset asset) =>
        new((int)Math.Round(asset.FocalX * 100), (int)Math.Round(asset.FocalY * 100));

    /// <summary>Whether it lies in the picture.</summary>
    public bool IsInside => X is >= 0 and <= 100 && Y is >= 0 and <= 100;
}

/// <summary>
/// Moves an asset's focal point. Its crops get new addresses and are made ahead again; visitors see them at once, for the
/// point belongs to the photograph and not to a draft of a work.
/// </summary>
public sealed class SetFocalPoint(ArchiveDb db, IEnumerable<IMediaHandler> handlers, Actor actor, TimeProvider clock)
{
    /// <summary>Puts the change into the unit of work; the caller saves. False when there is nothing to change.</summary>
    public async Task<bool> Handle(ContentId id, FocalPoint point, CancellationToken cancellationToken)
    {
        if (
            !point.IsInside
            || await db.Set<MediaAsset>().FindAsync([id], cancellationToken) is not { } asset
            || FocalPoint.Of(asset) == point
        )
        {
            return false;
        }

        asset.FocalX = point.X / 100.0;
        asset.FocalY = point.Y / 100.0;
        foreach (var handler in handlers)
        {
            await handler.Changed(asset, db, cancellationToken);
        }

        db.Note(
            new()
            {
                Kind = ChangeKind.Media,
                Subject = id.Value,
                ContentType = "",
                Actor = actor.Name,
                At = clock.GetUtcNow(),
            }
        );
        return true;
    }
}
