using Archive.Kernel.Audit;
using Archive.Kernel.Identity;
using Archive.Kernel.Jobs;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Data;

internal static class KernelTables
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<ContentItemRow>(item =>
        {
            item.ToTable("content_items").HasKey(row => row.ContentItemId);
            item.Property(row => row.LatestVersionId).IsConcurrencyToken();
            item.HasIndex(row => row.ContentType);
            // Ids of versions follow time: the order of the newest change, for lists.
            item.HasIndex(row => row.LatestVersionId);
            item.HasIndex(row => new { row.ContentType, row.LatestVersionId });
        });
        model.Entity<ContentVersionRow>(version =>
        {
            version.ToTable("content_versions").HasKey(row => row.ContentItemVersionId);
            version.HasOne<ContentItemRow>().WithMany().HasForeignKey(row => row.ContentItemId);
            version.HasIndex(row => new { row.ContentItemId, row.Number }).IsUnique();
        });
        model.Entity<ContentRouteRow>(route =>
        {
            route.ToTable("content_routes").HasKey(row => row.Path);
            route.HasIndex(row => row.ContentItemId);
        });
        model.Entity<ContentLinkRow>(link =>
        {
            link.ToTable("content_links").HasKey(row => new { row.FromId, row.ToId });
            link.HasIndex(row => row.ToId);
        });
        model.Entity<ContentValueRow>(value =>
        {
            value
                .ToTable("content_values")
                .HasKey(row => new
                {
                    row.ContentItemId,
                    row.Path,
                    row.Position,
                    row.Published,
                });
            value.HasIndex(row => new { row.Path, row.Number });
        });
        model.Entity<ContentDefinitionRow>(definition =>
            definition.ToTable("content_definitions").HasKey(row => new { row.Kind, row.Name })
        );
        model.Entity<SettingRow>(setting => setting.ToTable("settings").HasKey(row => row.Name));
        model.Entity<ChangeRow>(change => change.ToTable("changes").HasKey(row => row.Id));
        AddAudit(model);
        model.Entity<JobRow>(job =>
        {
            job.ToTable("jobs").HasKey(row => row.Id);
            job.HasIndex(row => new { row.Kind, row.Key }).IsUnique();
            job.HasIndex(row => new
            {
                row.State,
                row.Priority,
                row.RunAfter,
            });
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        AddIdentity(model);
    }

    private static void AddAudit(ModelBuilder model)
    {
        model.Entity<AuditRow>(audit =>
        {
            audit.ToTable("audit").HasKey(row => row.Number);
            audit.Property(row => row.Number).ValueGeneratedNever();
            audit.HasIndex(row => row.Subject);
            audit.HasIndex(row => row.Actor);
            audit.HasIndex(row => row.At);
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("audit_head").HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    private static void AddIdentity(ModelBuilder model)
    {
        model.Entity<ArchiveUser>(user =>
        {
            user.ToTable("users");
            user.HasIndex(row => row.NormalizedEmail).HasDatabaseName("ix_users_normalized_email");
            user.HasIndex(row => row.NormalizedUserName).IsUnique().HasDatabaseName("ix_users_normalized_user_name");
        });
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("sessions").HasKey(row => row.Id);
            session.HasIndex(row => row.UserId);
        });
        model.Entity<AttemptRow>(attempt =>
        {
            attempt.ToTable("attempts").HasKey(row => row.Key);
            attempt.HasIndex(row => row.EndsUtc);
        });
        model.Entity<ArchiveRole>(role =>
        {
            role.ToTable("roles");
            role.HasIndex(row => row.NormalizedName).IsUnique().HasDatabaseName("ix_roles_normalized_name");
        });
        model.Entity<IdentityUserRole<string>>().ToTable("user_roles");
        model.Entity<IdentityUserClaim<string>>().ToTable("user_claims");
        model.Entity<IdentityUserLogin<string>>().ToTable("user_logins");
        model.Entity<IdentityUserToken<string>>().ToTable("user_tokens");
        model.Entity<IdentityRoleClaim<string>>().ToTable("role_claims");
        model
            .Entity<IdentityUserPasskey<string>>()
            .ToTable("user_passkeys")
            .OwnsOne(passkey => passkey.Data, data => data.ToJson());
    }
}
