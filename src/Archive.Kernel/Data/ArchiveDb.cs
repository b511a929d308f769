using Archive.Kernel.Audit;
using Archive.Kernel.Identity;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Data;

/// <summary>The one database of the archive: Kernel's tables and those its modules add.</summary>
public sealed class ArchiveDb(DbContextOptions<ArchiveDb> options, ModuleCatalog modules, AuditTrail trail)
    : IdentityDbContext<ArchiveUser, ArchiveRole, string>(options),
        IDataProtectionKeyContext
{
    // Any number, as long as nothing else in the database uses it: "RIVER" in ASCII.
    private const long ChangeLock = 0x5249564552;

    private readonly List<ChangeRow> pending = [];
    private readonly List<AuditEntry> told = [];

    public DbSet<ContentItemRow> ContentItems => Set<ContentItemRow>();
    public DbSet<ContentVersionRow> ContentVersions => Set<ContentVersionRow>();
    public DbSet<ContentRouteRow> ContentRoutes => Set<ContentRouteRow>();
    public DbSet<ContentLinkRow> ContentLinks => Set<ContentLinkRow>();
    public DbSet<ContentDefinitionRow> ContentDefinitions => Set<ContentDefinitionRow>();
    public DbSet<SettingRow> Settings => Set<SettingRow>();
    public DbSet<ChangeRow> Changes => Set<ChangeRow>();
    public DbSet<AuditRow> AuditRows => Set<AuditRow>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<AttemptRow> Attempts => Set<AttemptRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Notes a change; its row is written last in the transaction of the next save.</summary>
    public void Note(ChangeRow change) => pending.Add(change);

    /// <summary>Tells the trail of something that is no row of its own; it is written in the transaction of the next save.</summary>
    public void Audit(AuditEntry entry) => told.Add(entry);

    /// <summary>Takes the lock under which changes are numbered now, to decide by what cannot change before the commit.</summary>
    public Task LockChanges(CancellationToken cancellationToken) =>
        Database.IsNpgsql()
            ? Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ChangeLock})", cancellationToken)
            : Task.CompletedTask;

    /// <summary>Drops everything that was not saved: after a conflict the unit of work starts anew.</summary>
    public void Forget()
    {
        pending.Clear();
        told.Clear();
        ChangeTracker.Clear();
    }

    /// <summary>
    /// Saves, then writes the noted changes and the rows of the trail. On PostgreSQL a lock is taken just before they are inserted and held until
    /// the commit, so their numbers follow the order of commits and a reader may trust "greater than the last I saw".
    /// SQLite's single writer gives the same.
    /// </summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        // Looked for once: each question of the tracker would look through every row again.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        if (detects)
        {
            ChangeTracker.DetectChanges();
        }

        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            KeepTrail();
            return await Save(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <exception cref="InvalidOperationException">There is something to tell the trail, which only the other way of saving does.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        pending.Count == 0 && told.Count == 0 && !AuditChanges.Any(ChangeTracker)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Changes that are audited are saved by SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite can neither order nor compare a DateTimeOffset: one convention stores Unix milliseconds on both.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<ContentId>().HaveConversion<ContentIdText>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        KernelTables.Add(builder);
        foreach (var module in modules.All)
        {
            module.AddTables(builder);
        }

        // Lengths are the domain's business; every string is text.
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.ClrType == typeof(string))
            {
                property.SetMaxLength(null);
            }
        }
    }

    private async Task<int> Save(bool accept, CancellationToken cancellationToken)
    {
        if (pending.Count == 0 && told.Count == 0 && !AuditChanges.Any(ChangeTracker))
        {
            return await base.SaveChangesAsync(accept, cancellationToken);
        }

        if (Database.CurrentTransaction is not null)
        {
            return await SaveWithChanges(accept, cancellationToken);
        }

        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var written = await SaveWithChanges(accept, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    private async Task<int> SaveWithChanges(bool accept, CancellationToken cancellationToken)
    {
        IReadOnlyList<AuditEntry> entries = [.. told, .. await AuditChanges.Read(this, cancellationToken)];
        var written = await base.SaveChangesAsync(accept, cancellationToken);
        await LockChanges(cancellationToken);
        await this.Append(pending, cancellationToken);
        pending.Clear();
        await trail.Append(this, entries, cancellationToken);
        told.Clear();
        return written;
    }

    private void KeepTrail()
    {
        if (ChangeTracker.Entries<AuditRow>().Any(row => row.State is EntityState.Modified or EntityState.Deleted))
        {
            throw new InvalidOperationException("A row of the audit trail is written once and stays.");
        }
    }
}
