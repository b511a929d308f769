using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Data;

/// <summary>Which database, and where: <c>Archive:Database</c>.</summary>
public sealed record DatabaseOptions
{
    public const string Section = "Archive:Database";
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";

    /// <summary><c>Sqlite</c> (default) or <c>PostgreSql</c>.</summary>
    public string Provider { get; init; } = Sqlite;

    /// <summary>Default for SQLite: <c>archive.db</c> in the data folder. Required for PostgreSQL.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Whether <c>serve</c> brings the database to this version by itself.</summary>
    public bool AutoMigrate { get; init; } = true;

    public bool IsSqlite => Provider == Sqlite;

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, ArchivePaths paths)
    {
        var section = configuration.GetSection(Section);
        var provider = ConfigurationCheck.OneOf(section, nameof(Provider), Sqlite, PostgreSql);
        var connection = section[nameof(ConnectionString)];
        if (provider == PostgreSql && string.IsNullOrWhiteSpace(connection))
        {
            throw new ConfigurationException(
                $"{Section}:{nameof(ConnectionString)}",
                "使用 PostgreSQL 时必须填写，例如 Host=127.0.0.1;Database=archive;Username=app;Password=…"
            );
        }

        return new()
        {
            Provider = provider,
            ConnectionString = string.IsNullOrWhiteSpace(connection)
                ? $"Data Source={paths.InData("archive.db")}"
                : connection,
            AutoMigrate = ConfigurationCheck.Bool(section, nameof(AutoMigrate), true),
        };
    }
}
