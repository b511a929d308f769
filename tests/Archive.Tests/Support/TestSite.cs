using Archive.Kernel.Data;
using Archive.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Support;

/// <summary>A whole site of its own for one test, listening on a free port of this machine.</summary>
public sealed class TestSite : IAsyncDisposable
{
    // Where the build of the site itself says its bundles are.
    private static readonly string Bundles = Path.GetFullPath(
        Path.Combine(
            AppContext.BaseDirectory,
            "../../../../../src/Archive.Web/bin/Debug/net10.0/Archive.Web.staticwebassets.runtime.json"
        )
    );

    private readonly TestDatabase database;
    private readonly ArchiveSite site;
    private readonly bool owner;

    private TestSite(TestDatabase database, ArchiveSite site, bool owner)
    {
        this.database = database;
        this.site = site;
        this.owner = owner;
    }

    public IServiceProvider Services => site.Services;

    /// <summary>Settings with which a command works on the same site.</summary>
    public IReadOnlyList<string> Arguments => database.Arguments;

    /// <summary>The site's data folder.</summary>
    public string Folder => database.Folder;

    /// <summary>A visitor who follows no redirects and keeps no cookies.</summary>
    public HttpClient Visitor { get; private set; } = null!;

    /// <summary>A site on SQLite.</summary>
    public static Task<TestSite> Start(params string[] settings) => StartOn(DatabaseOptions.Sqlite, null, settings);

    /// <param name="replace">Replaces services: a clock, a store.</param>
    public static async Task<TestSite> StartOn(
        string provider,
        Action<IServiceCollection>? replace = null,
        params string[] settings
    )
    {
        var recipe = settings.FirstOrDefault(setting =>
            setting.StartsWith(TestDatabase.RecipeSetting, StringComparison.Ordinal)
        );
        var own = await TestDatabase.SetUp(
            provider,
            recipe?[TestDatabase.RecipeSetting.Length..] ?? TestDatabase.Blank
        );
        return await StartOn(own, owner: true, replace, settings);
    }

    /// <summary>Another node on the same database.</summary>
    public static Task<TestSite> Beside(
        TestSite first,
        Action<IServiceCollection>? replace = null,
        params string[] settings
    ) => StartOn(first.database, owner: false, replace, settings);

    private static async Task<TestSite> StartOn(
        TestDatabase own,
        bool owner,
        Action<IServiceCollection>? replace,
        params string[] settings
    )
    {
        var built = ArchiveSite.Build(
            [
                "--urls=http://127.0.0.1:0",
                $"--staticWebAssets={Bundles}",
                "--Logging:LogLevel:Default=Warning",
                .. own.Arguments,
                .. settings,
            ],
            replace
        );
        await built.Start();
        return new(own, built, owner)
        {
            Visitor = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = new(built.Addresses.First()),
            },
        };
    }

    /// <summary>Runs work in a scope of its own, as a request does.</summary>
    public async Task<T> In<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Waits until what was written is on the pages of this site.</summary>
    public Task CatchUp() => Services.GetRequiredService<ChangeReader>().CatchUp(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await site.DisposeAsync();
        if (owner)
        {
            await database.DisposeAsync();
        }
    }
}
