using Archive.Tests.Support;

[assembly: AssemblyFixture(typeof(Archive.BrowserTests.Support.HungSite))]

namespace Archive.BrowserTests.Support;

/// <summary>The site that all tests look at and none changes: the demo, and beside it what tests need worse.</summary>
public sealed class HungSite : IAsyncLifetime
{
    private TestSite? site;

    /// <param name="path">With its slash: <c>/about</c>.</param>
    public Uri At(string path) => new(site!.Visitor.BaseAddress!, path);

    /// <summary>Another node on the same archive, under an address of its own.</summary>
    public Task<TestSite> Beside(params string[] settings) =>
        TestSite.Beside(site!, settings: ["--Archive:Jobs:Runners=0", .. settings]);

    public async ValueTask InitializeAsync()
    {
        // Pictures are made as pages ask for them: all sizes of the demo ahead would keep a machine busy for minutes.
        site = await TestSite.Start("--Archive:SetupRecipe=riverside", "--Archive:Jobs:Runners=0");
        await Gallery.Hang(site);
        await Gallery.HangLong(site);
        await site.CatchUp();
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;
}
