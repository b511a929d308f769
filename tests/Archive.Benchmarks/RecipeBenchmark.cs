using System.Diagnostics;
using System.Globalization;
using System.Text;
using Archive.Kernel.Data;
using Archive.Kernel.Recipes;
using Archive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Archive.Benchmarks;

/// <summary>
/// What an item costs that comes in by a recipe, beside a bare insert of the same JSON by Entity Framework: in this
/// process, after each has warmed up.
/// </summary>
internal static class RecipeBenchmark
{
    private const int Items = 10_000;
    private const int WarmUp = 20_000;
    private const int Batch = 200;

    // Recorded on a machine of this kind; for information.
    private const int Orchard = 37;

    public static async Task Run(string folder)
    {
        await Compare(folder, DatabaseOptions.Sqlite, null);
        if (Environment.GetEnvironmentVariable("ARCHIVE_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await Compare(folder, DatabaseOptions.PostgreSql, server);
        }
        else
        {
            Console.WriteLine("recipe on PostgreSQL: not measured, ARCHIVE_TEST_POSTGRES names no server");
        }
    }

    private static async Task Compare(string folder, string provider, string? server)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, $"recipe-{provider}")).FullName;
        var (warm, measured) = (Write(own, "warm", WarmUp), Write(own, "items", Items));
        var bare = await Bare(own, server, warm, measured);
        var (import, peak) = await Import(own, provider, server, warm, measured);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"recipe of {Items} items on {provider}: {import:0.000} CPU-ms an item, bare insert {bare:0.000} CPU-ms, "
                    + $"ratio {import / bare:0.0} (goal 5); heap at most {peak} MB; Orchard was recorded at {Orchard} ms"
            )
        );
    }

    private static async Task<(double Milliseconds, long PeakMegabytes)> Import(
        string folder,
        string provider,
        string? server,
        string warm,
        string measured
    )
    {
        await using var database = await Scratch.Make(server);
        await using var site = ArchiveSite.Build([
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            $"--Archive:DataPath={folder}",
            $"--Archive:Database:Provider={provider}",
            $"--Archive:Security:KeyFile={Path.Combine(folder, "site.key")}",
            "--Archive:Site:PublicUrl=http://archive.test",
            "--Archive:SetupRecipe=blank",
            .. database.ConnectionString is { } connection
                ? (string[])[$"--Archive:Database:ConnectionString={connection}"]
                : [],
        ]);
        await site.Start();
        var runner = site.Services.GetRequiredService<RecipeRunner>();
        await Do(warm);
        var (before, peak, done) = (Used(), 0L, false);
        var watch = Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(50);
            }
        });
        await Do(measured);
        var used = Used() - before;
        Volatile.Write(ref done, true);
        await watch;
        return (used.TotalMilliseconds / Items, peak >> 20);

        async Task Do(string file)
        {
            var result = await runner.Run(file, new Dictionary<string, string>(StringComparer.Ordinal), default);
            if (result.Error is { } error)
            {
                throw new InvalidOperationException(error.ToString());
            }
        }
    }

    private static async Task<double> Bare(string folder, string? server, string warm, string measured)
    {
        await using var database = await Scratch.Make(server);
        var options = new DbContextOptionsBuilder<BareDb>();
        _ = database.ConnectionString is { } connection
            ? options.UseNpgsql(connection)
            : options.UseSqlite($"Data Source={Path.Combine(folder, "bare.db")}");
        await using (var db = new BareDb(options.Options))
        {
            await db.Database.EnsureCreatedAsync();
        }

        await Insert(await File.ReadAllLinesAsync(warm));
        var lines = await File.ReadAllLinesAsync(measured);
        var before = Used();
        await Insert(lines);
        return (Used() - before).TotalMilliseconds / Items;

        async Task Insert(string[] all)
        {
            foreach (
                var batch in all.Where(line => line.StartsWith("{\"ContentItemId", StringComparison.Ordinal))
                    .Chunk(Batch)
            )
            {
                await using var db = new BareDb(options.Options);
                db.AddRange(batch.Select(line => new BareItem { Id = line[18..38], Json = line }));
                await db.SaveChangesAsync();
            }
        }
    }

    /// <summary>A recipe of stories, one on a line.</summary>
    public static string Write(string folder, string name, int count)
    {
        var file = Path.Combine(folder, $"{name}.recipe.json");
        using var text = new StreamWriter(
            file,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        text.WriteLine("{\"steps\":[{\"name\":\"content\",\"data\":[");
        var body = string.Concat(Enumerable.Repeat("江水从桥下流过，早班的轮渡鸣了一声笛。", 20));
        for (var number = 0; number < count; number++)
        {
            text.WriteLine(
                $"{{\"ContentItemId\":\"{name}{number.ToString("D20", CultureInfo.InvariantCulture)[name.Length..]}\",\"ContentType\":\"Story\",\"DisplayText\":\"第 {number} 篇 {name}\",\"Latest\":true,\"Published\":true,"
                    + $"\"TitlePart\":{{\"Title\":\"第 {number} 篇 {name}\"}},\"StoryPart\":{{\"Byline\":\"示例\",\"Summary\":\"江边的一天\"}},\"MarkdownBodyPart\":{{\"Markdown\":\"{body}\"}}}},"
            );
        }

        text.WriteLine("]}]}");
        return file;
    }

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>A database of its own on a server, dropped at the end; nothing on SQLite.</summary>
    private sealed class Scratch : IAsyncDisposable
    {
        private readonly string? server;
        private readonly string name;

        private Scratch(string? server, string name) => (this.server, this.name) = (server, name);

        public string? ConnectionString =>
            server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

        public static async Task<Scratch> Make(string? server)
        {
            var scratch = new Scratch(server, $"benchmark_{Environment.ProcessId}_{Stopwatch.GetTimestamp()}");
            await scratch.Tell("create database");
            return scratch;
        }

        public async ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            await Tell("drop database");
        }

        private async Task Tell(string words)
        {
            if (server is not null)
            {
                await using var connection = new NpgsqlConnection(server);
                await connection.OpenAsync();
                await using var command = new NpgsqlCommand($"{words} {name}", connection);
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
    {
        public DbSet<BareItem> Items => Set<BareItem>();
    }

    private sealed class BareItem
    {
        public required string Id { get; init; }
        public required string Json { get; init; }
    }
}
