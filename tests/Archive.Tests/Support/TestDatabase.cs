using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Archive.Tests.Support;

/// <summary>A folder for one test on a file system in memory, and the settings of a database in it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Where the test script's PostgreSQL listens: a connection string to its maintenance database.</summary>
    public const string PostgresVariable = "ARCHIVE_TEST_POSTGRES";

    /// <summary>The administrator's, in every site under test.</summary>
    public const string Password = "test-password-of-admin";

    private static readonly string Shared = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly string? postgres;

    private TestDatabase(string provider)
    {
        Name = $"archive_{ContentId.New(TimeProvider.System.GetUtcNow())}";
        Folder = Path.Combine(Shared, "riverside-tests", Name);
        Directory.CreateDirectory(Folder);
        Arguments =
        [
            $"--Archive:DataPath={Folder}",
            $"--Archive:Database:Provider={provider}",
            $"--Archive:Security:KeyFile={Path.Combine(Folder, "site.key")}",
            "--Archive:Site:PublicUrl=http://archive.test",
            $"--Archive:Admin:Password={Password}",
            "--Archive:SetupRecipe=blank",
        ];
    }

    private TestDatabase(string provider, string server)
        : this(provider)
    {
        postgres = server;
        var own = new NpgsqlConnectionStringBuilder(server) { Database = Name, Pooling = false };
        Arguments = [.. Arguments, $"--Archive:Database:ConnectionString={own.ConnectionString}"];
    }

    public string Name { get; }

    public string Folder { get; }

    /// <summary>Settings for a site on this database.</summary>
    public string[] Arguments { get; }

    public DatabaseOptions Options
    {
        get
        {
            var configuration = new ConfigurationBuilder().AddCommandLine(Arguments).Build();
            return DatabaseOptions.Read(configuration, new ArchivePaths(configuration, Folder));
        }
    }

    /// <summary>An empty database of the provider. PostgreSQL must run: nothing is skipped.</summary>
    public static async Task<TestDatabase> Create(string provider)
    {
        if (provider == DatabaseOptions.Sqlite)
        {
            return new(provider);
        }

        var server =
            Environment.GetEnvironmentVariable(PostgresVariable)
            ?? throw new InvalidOperationException(
                $"{PostgresVariable} is not set. Run the tests with: bash tests/run.sh"
            );
        var database = new TestDatabase(provider, server);
        await database.OnServer($"create database {database.Name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
        {
            await OnServer($"drop database {Name} with (force)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
