using System.Reflection;
using Archive.Kernel.Hosting;
using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Data;

/// <summary>Where the schema's migrations are written.</summary>
public sealed record MigrationAssembly(Assembly Assembly)
{
    /// <summary>Number of the newest migration that this program knows.</summary>
    public long Newest { get; } =
        Assembly
            .GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Version ?? 0)
            .DefaultIfEmpty()
            .Max();
}

/// <summary>Brings the database to the schema of this program. Migrations only add.</summary>
public sealed class DatabaseMigrator(
    DatabaseOptions options,
    MigrationAssembly migrations,
    ArchivePaths paths,
    IServiceScopeFactory scopes
)
{
    private const long MigrationLock = 0x4D494752;

    /// <summary>Number of the newest migration applied; 0 for an empty database.</summary>
    public async Task<long> Applied(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        return await Applied(db, cancellationToken);
    }

    /// <summary>Applies what is missing, one process at a time. True when anything was.</summary>
    /// <exception cref="NewerDatabaseException">A newer program has migrated this database.</exception>
    public async Task<bool> Migrate(CancellationToken cancellationToken)
    {
        if (await IsCurrent(cancellationToken))
        {
            return false;
        }

        return await Alone(() => MigrateLocked(cancellationToken), cancellationToken);
    }

    /// <summary>Does something that only one process of this site may do at a time.</summary>
    public async Task<T> Alone<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (options.IsSqlite)
        {
            Directory.CreateDirectory(paths.Data);
            await using var held = await FileLock.Take(paths.InData("migrate.lock"), cancellationToken);
            return await work();
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    /// <summary>Whether nothing is missing.</summary>
    /// <inheritdoc cref="Migrate" path="/exception"/>
    public async Task<bool> IsCurrent(CancellationToken cancellationToken)
    {
        var applied = await Applied(cancellationToken);
        if (applied > migrations.Newest)
        {
            throw new NewerDatabaseException(applied, migrations.Newest);
        }

        return applied == migrations.Newest;
    }

    private async Task<bool> MigrateLocked(CancellationToken cancellationToken)
    {
        if (await IsCurrent(cancellationToken))
        {
            return false;
        }

        await using var services = new ServiceCollection()
            .AddSingleton<IVersionTableMetaData, VersionTable>()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner =>
            {
                _ = options.IsSqlite ? runner.AddSQLite() : runner.AddPostgres();
                runner
                    .WithGlobalConnectionString(options.ConnectionString)
                    .WithVersionTable(new VersionTable())
                    .ScanIn(migrations.Assembly)
                    .For.Migrations();
            })
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
        return true;
    }

    private async Task<long> Applied(ArchiveDb db, CancellationToken cancellationToken)
    {
        // SQLite would make an empty file of a database that is only asked about.
        if (options.IsSqlite && !await Exists(db, cancellationToken))
        {
            return 0;
        }

        var tables = options.IsSqlite
            ? db.Database.SqlQuery<int>(
                $"select count(*) as \"Value\" from sqlite_master where name = {VersionTable.Name}"
            )
            : db.Database.SqlQuery<int>(
                $"select count(*)::int as \"Value\" from pg_tables where tablename = {VersionTable.Name} and schemaname = current_schema()"
            );
        return await tables.SingleAsync(cancellationToken) == 0
            ? 0
            : await db
                .Database.SqlQuery<long>($"select coalesce(max(version), 0) as \"Value\" from schema_versions")
                .SingleAsync(cancellationToken);
    }

    private static Task<bool> Exists(ArchiveDb db, CancellationToken cancellationToken) =>
        db.Database.CanConnectAsync(cancellationToken);

    private sealed class VersionTable : IVersionTableMetaData
    {
        public const string Name = "schema_versions";

        public bool OwnsSchema => false;
        public string SchemaName => "";
        public string TableName => Name;
        public string ColumnName => "version";
        public string DescriptionColumnName => "description";
        public string UniqueIndexName => "ix_schema_versions_version";
        public string AppliedOnColumnName => "applied_on";
        public bool CreateWithPrimaryKey => false;
    }
}

/// <summary>The database was migrated by a newer program than this one.</summary>
public sealed class NewerDatabaseException(long applied, long known)
    : Exception($"数据库的版本（{applied}）比本程序（{known}）新。请使用较新的程序，或恢复升级前的备份。");
