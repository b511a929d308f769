using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Support;

/// <summary>Two nodes on one database, under one clock that stands still until it is moved.</summary>
public sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(TestSite first, TestSite second, FakeTimeProvider clock) =>
        (First, Second, Clock) = (first, second, clock);

    public TestSite First { get; }

    public TestSite Second { get; }

    public FakeTimeProvider Clock { get; }

    public static Task<TwoNodes> Start(string provider, params string[] settings) =>
        Start(provider, _ => { }, settings);

    /// <param name="replace">Replaces other services than the clock.</param>
    public static async Task<TwoNodes> Start(
        string provider,
        Action<IServiceCollection> replace,
        params string[] settings
    )
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var first = await TestSite.StartOn(provider, Replace, settings);
        return new(first, await TestSite.Beside(first, Replace, settings), clock);

        void Replace(IServiceCollection services)
        {
            services.AddSingleton<TimeProvider>(clock);
            replace(services);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Second.DisposeAsync();
        await First.DisposeAsync();
    }
}
