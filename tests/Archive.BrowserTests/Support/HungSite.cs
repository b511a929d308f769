using Archive.Tests.Support;

[assembly: AssemblyFixture(typeof(Archive.BrowserTests.Support.HungSite))]

namespace Archive.BrowserTests.Support;

/// <summary>The site that all tests look at and none changes.</summary>
public sealed class HungSite : IAsyncLifetime
{
    private TestSite? site;

    public Uri Address => site!.Visitor.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.Start();
        await Gallery.Hang(site);
        await Gallery.HangLong(site);
        await site.CatchUp();
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;
}
