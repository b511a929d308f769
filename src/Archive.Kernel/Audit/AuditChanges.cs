using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Archive.Kernel.Audit;

/// <summary>
/// Reads out of a unit of work what the trail must say of it, just before it is saved. Nobody has to remember to tell the
/// trail: whoever changes an audited row through the one database leaves a line, Identity's own stores included.
/// </summary>
internal static class AuditChanges
{
    /// <summary>Whether there is anything to say.</summary>
    public static bool Any(ChangeTracker tracker) => tracker.Entries().Any(IsAudited);

    public static async Task<IReadOnlyList<AuditEntry>> Read(ArchiveDb db, CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries().Where(IsAudited).ToList();
        var told = new List<AuditEntry>(
            await OfContent(db, [.. changed.Where(entry => entry.Entity is ContentItemRow)], cancellationToken)
        );
        foreach (var entry in changed.Where(entry => entry.Entity is not ContentItemRow))
        {
            if (await Of(db, entry, cancellationToken) is { } one)
            {
                told.Add(one);
            }
        }

        return told;
    }

    private static bool IsAudited(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity
            is IAudited
                or ContentItemRow
                or SettingRow
                or ContentDefinitionRow
                or ArchiveUser
                or ArchiveRole
                or IdentityUserRole<string>
                or IdentityRoleClaim<string>
                or IdentityUserClaim<string>
                or IdentityUserToken<string>;

    private static async Task<AuditEntry?> Of(ArchiveDb db, EntityEntry entry, CancellationToken cancellationToken) =>
        entry.Entity switch
        {
            SettingRow setting => Plain(
                entry,
                AuditKind.Setting,
                setting.Name,
                setting.Name,
                AuditAction.SettingChanged
            ),
            ContentDefinitionRow definition => Plain(
                entry,
                AuditKind.Definition,
                definition.Name,
                $"{definition.Kind} {definition.Name}",
                AuditAction.DefinitionChanged
            ),
            ArchiveUser user => OfUser(entry, user),
            ArchiveRole role => Plain(entry, AuditKind.Role, role.Id, role.Name ?? ""),
            IAudited thing => Plain(entry, thing.AuditKind, thing.AuditId, thing.AuditTitle),
            IdentityUserRole<string> held => new(
                Is(entry, EntityState.Added) ? AuditAction.UserRoleGiven : AuditAction.UserRoleTaken,
                AuditKind.User,
                held.UserId,
                await UserName(db, held.UserId, cancellationToken)
            )
            {
                Detail = await RoleName(db, held.RoleId, cancellationToken),
            },
            IdentityRoleClaim<string> claim => new(
                Is(entry, EntityState.Deleted) ? AuditAction.RolePermissionTaken : AuditAction.RolePermissionGiven,
                AuditKind.Role,
                claim.RoleId,
                await RoleName(db, claim.RoleId, cancellationToken)
            )
            {
                Detail = claim.ClaimValue ?? "",
            },
            IdentityUserClaim<string> claim => new(
                AuditAction.Changed(AuditKind.User),
                AuditKind.User,
                claim.UserId,
                await UserName(db, claim.UserId, cancellationToken)
            )
            {
                Detail = claim.ClaimType ?? "",
            },
            IdentityUserToken<string> token => new(
                AuditAction.UserTwoFactor,
                AuditKind.User,
                token.UserId,
                await UserName(db, token.UserId, cancellationToken)
            )
            {
                Detail = token.Name,
            },
            _ => null,
        };

    private static AuditEntry? OfUser(EntityEntry entry, ArchiveUser user)
    {
        if (
            Plain(entry, AuditKind.User, user.Id, user.UserName ?? "") is not { } told
            || !Is(entry, EntityState.Modified)
        )
        {
            return Plain(entry, AuditKind.User, user.Id, user.UserName ?? "");
        }

        var names = AuditDigest.Changed(entry).ToList();
        var action = names.Contains(nameof(ArchiveUser.DisabledUtc), StringComparer.Ordinal)
            ? user.DisabledUtc is null
                ? AuditAction.UserEnabled
                : AuditAction.UserDisabled
            : names.Contains(nameof(ArchiveUser.PasswordHash), StringComparer.Ordinal)
                ? AuditAction.UserPassword
                : names.Contains(nameof(ArchiveUser.TwoFactorEnabled), StringComparer.Ordinal)
                    ? AuditAction.UserTwoFactor
                    : told.Action;
        return told with { Action = action };
    }

    /// <summary>Null when nothing that counts is another than before.</summary>
    private static AuditEntry? Plain(
        EntityEntry entry,
        string kind,
        string subject,
        string title,
        string? action = null
    )
    {
        var before = Is(entry, EntityState.Added) ? "" : AuditDigest.Of(entry, before: true);
        var after = Is(entry, EntityState.Deleted) ? "" : AuditDigest.Of(entry, before: false);
        return before == after
            ? null
            : new(
                action
                    ?? (
                        before.Length == 0 ? AuditAction.Added(kind)
                        : after.Length == 0 ? AuditAction.Removed(kind)
                        : AuditAction.Changed(kind)
                    ),
                kind,
                subject,
                title
            )
            {
                Before = before,
                After = after,
                Detail = Is(entry, EntityState.Modified) ? string.Join(' ', AuditDigest.Changed(entry)) : "",
            };
    }

    /// <summary>Versions are written once, so an item's change is told by the texts of two of them.</summary>
    private static async Task<IEnumerable<AuditEntry>> OfContent(
        ArchiveDb db,
        IReadOnlyList<EntityEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var moves = entries.Select(entry => ContentMove.Of(db.Entry((ContentItemRow)entry.Entity))).ToList();
        var texts = db
            .ChangeTracker.Entries<ContentVersionRow>()
            .Select(entry => entry.Entity)
            .ToDictionary(version => version.ContentItemVersionId, Text);
        var wanted = moves
            .SelectMany(move => new[] { move.Before, move.After, move.Item.LatestVersionId })
            .OfType<ContentId>()
            .Where(id => !texts.ContainsKey(id))
            .Distinct()
            .ToList();
        if (wanted.Count > 0)
        {
            var rows = db.ContentVersions.AsNoTracking().Where(row => wanted.Contains(row.ContentItemVersionId));
            await foreach (var version in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                texts[version.ContentItemVersionId] = Text(version);
            }
        }

        return moves.Select(move => new AuditEntry(
            move.Action,
            move.Item.ContentType,
            move.Item.ContentItemId.Value,
            texts[move.Item.LatestVersionId].Title
        )
        {
            Before = move.Before is { } before ? texts[before].Digest : "",
            After = move.After is { } after ? texts[after].Digest : "",
        });

        static (string Title, string Digest) Text(ContentVersionRow version) =>
            (version.DisplayText, AuditDigest.Of(version.Data));
    }

    private static bool Is(EntityEntry entry, EntityState state) => entry.State == state;

    private static async Task<string> UserName(ArchiveDb db, string id, CancellationToken cancellationToken) =>
        (await db.Users.FindAsync([id], cancellationToken))?.UserName ?? id;

    private static async Task<string> RoleName(ArchiveDb db, string id, CancellationToken cancellationToken) =>
        (await db.Roles.FindAsync([id], cancellationToken))?.Name ?? id;

    /// <summary>From which version to which an item moves.</summary>
    private sealed record ContentMove(ContentItemRow Item, string Action, ContentId? Before, ContentId? After)
    {
        public static ContentMove Of(EntityEntry<ContentItemRow> entry)
        {
            var (item, isNew) = (entry.Entity, entry.State == EntityState.Added);
            ContentId? latest = isNew ? null : entry.Property(row => row.LatestVersionId).OriginalValue;
            var published = isNew ? null : entry.Property(row => row.PublishedVersionId).OriginalValue;
            var wasRemoved = !isNew && entry.Property(row => row.RemovedUtc).OriginalValue is not null;
            if (entry.State == EntityState.Deleted)
            {
                return new(item, AuditAction.ContentPurged, latest, null);
            }

            if (wasRemoved != item.RemovedUtc is not null)
            {
                return wasRemoved
                    ? new(item, AuditAction.ContentRestored, null, item.LatestVersionId)
                    : new(item, AuditAction.ContentRemoved, latest, null);
            }

            if (published != item.PublishedVersionId)
            {
                return item.PublishedVersionId is { } shown
                    ? new(item, AuditAction.ContentPublished, published, shown)
                    : new(item, AuditAction.ContentUnpublished, published, null);
            }

            var discarded = latest != item.LatestVersionId && item.LatestVersionId == item.PublishedVersionId;
            return new(
                item,
                discarded ? AuditAction.ContentDiscarded : AuditAction.ContentSaved,
                latest,
                item.LatestVersionId
            );
        }
    }
}
