using Archive.Tests.Support;

[assembly: AssemblyFixture(typeof(Archive.BrowserTests.Support.HungSite))]

namespace Archive.BrowserTests.Support;

/// <summary>The site that all tests look at and none changes.</summary>
public sealed class HungSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await TestSite.Start();
        await Gallery.Hang(Site);
    }

    public ValueTask DisposeAsync() => Site?.DisposeAsync() ?? ValueTask.CompletedTask;
}
