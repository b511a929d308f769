using System.Net;
using System.Net.Sockets;
using Archive.Kernel.Recipes;
using Archive.Tests.Support;

namespace Archive.Tests.Recipes;

/// <summary>A recipe that names an address to fetch from fetches nothing, however the address is written.</summary>
public sealed class NoFetchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://127.0.0.1:{0}/a.jpg")]
    [InlineData("http://localhost:{0}/a.jpg")]
    [InlineData("http://0.0.0.0:{0}/a.jpg")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a.jpg")]
    [InlineData("http://[::1]:{0}/a.jpg")]
    [InlineData("http://2130706433:{0}/a.jpg")]
    [InlineData("http://0x7f.1:{0}/a.jpg")]
    [InlineData("http://127.0.0.1.nip.io:{0}/a.jpg")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    public async Task It_is_refused_and_nobody_is_asked(string written)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            written,
            ((IPEndPoint)listener.LocalEndpoint).Port
        );
        await using var site = await TestSite.Start();
        var file = Path.Combine(site.Folder, "fetch.recipe.json");
        await File.WriteAllTextAsync(
            file,
            $$"""{ "name": "fetch", "steps": [{ "name": "media", "Files": [{ "TargetPath": "a.jpg", "SourceUrl": "{{address}}" }] }] }""",
            Token
        );

        var ran = await site.In(
            (RecipeRunner recipes) => recipes.Run(file, new Dictionary<string, string>(StringComparer.Ordinal), Token)
        );

        Assert.Contains("SourceUrl", ran.Error!.ToString(), StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }
}
