using System.Collections.Concurrent;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Web;
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

    /// <summary>The setting, up to its value, that names the recipe of a first start.</summary>
    public const string RecipeSetting = "--Archive:SetupRecipe=";

    /// <summary>The recipe that makes nothing but roles and types.</summary>
    public const string Blank = "blank";

    private static readonly string Shared = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    // Migrating and setting up a site takes longer than most tests: it is done once for each kind, then copied.
    private static readonly ConcurrentDictionary<(string Provider, string Recipe), Lazy<Task<TestDatabase>>> Templates =
        new();

    private readonly string? postgres;

    private TestDatabase(string provider, string recipe)
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
            RecipeSetting + recipe,
        ];
    }

    private TestDatabase(string provider, string recipe, string server)
        : this(provider, recipe)
    {
        postgres = server;
        var own = new NpgsqlConnectionStringBuilder(server) { Database = Name, MaxPoolSize = 40 };
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
        var database = New(provider, Blank);
        await database.OnServer($"create database {database.Name}");
        return database;
    }

    /// <summary>A database and a folder as the first start of a site leaves them.</summary>
    /// <param name="recipe">The recipe of that first start, by its name.</param>
    public static async Task<TestDatabase> SetUp(string provider, string recipe)
    {
        var template = await Templates
            .GetOrAdd((provider, recipe), static kind => new(() => MakeTemplate(kind.Provider, kind.Recipe)))
            .Value;
        var database = New(provider, recipe);
        foreach (var file in Directory.EnumerateFiles(template.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(database.Folder, Path.GetRelativePath(template.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await database.OnServer($"create database {database.Name} template {template.Name}");
        return database;
    }

    /// <summary>Removes what the copies were made from.</summary>
    internal static async Task RemoveTemplates()
    {
        // One that could not be made has failed its tests already.
        foreach (var template in Templates.Values.Where(made => made.Value.IsCompletedSuccessfully))
        {
            await (await template.Value).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        CloseConnections();
        await OnServer($"drop database {Name} with (force)");
        Directory.Delete(Folder, recursive: true);
    }

    private static TestDatabase New(string provider, string recipe) =>
        provider == DatabaseOptions.Sqlite
            ? new(provider, recipe)
            : new(
                provider,
                recipe,
                Environment.GetEnvironmentVariable(PostgresVariable)
                    ?? throw new InvalidOperationException(
                        $"{PostgresVariable} is not set. Run the tests with: bash tests/run.sh"
                    )
            );

    private static async Task<TestDatabase> MakeTemplate(string provider, string recipe)
    {
        var database = New(provider, recipe);
        await database.OnServer($"create database {database.Name}");
        var site = ArchiveSite.Build([
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            "--Archive:Jobs:Runners=0",
            .. database.Arguments,
        ]);
        await using (site)
        {
            await site.Start();
        }

        // A database that somebody is connected to cannot be a template.
        database.CloseConnections();
        return database;
    }

    private void CloseConnections()
    {
        if (postgres is null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            return;
        }

        using var own = new NpgsqlConnection(Options.ConnectionString!);
        NpgsqlConnection.ClearPool(own);
    }

    // SQLite has no server: its database is a file in the folder.
    private async Task OnServer(string sql)
    {
        if (postgres is null)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
