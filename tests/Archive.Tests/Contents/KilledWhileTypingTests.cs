using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Archive.Kernel.Data;
using Archive.Tests.Support;

namespace Archive.Tests.Contents;

/// <summary>What was typed and kept is there after the server died without a word.</summary>
public sealed class KilledWhileTypingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_kept_outlives_the_server()
    {
        await using var database = await TestDatabase.SetUp(DatabaseOptions.Sqlite, TestDatabase.Blank);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        string form;
        using (var first = await Serve(database, browser))
        {
            var (_, login) = await Form(browser, "/login", "form");
            using var signed = await Post(
                browser,
                "/login",
                [.. login, new("Name", "admin"), new("Password", TestDatabase.Password)]
            );
            Assert.Equal("/desk", signed.Headers.Location?.OriginalString);
            using var begun = await browser.GetAsync("/desk/content/new/Page", Token);
            form = begun.Headers.Location!.OriginalString;
            var (keep, fields) = await Form(browser, form, "form#editor");

            using var kept = await Post(
                browser,
                keep!,
                [
                    .. fields.Where(field => field.Key != "MarkdownBodyPart.Markdown"),
                    new("MarkdownBodyPart.Markdown", "写到一半，停电了"),
                ]
            );

            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync(Token);
        }

        using var second = await Serve(database, browser);
        var (_, typed) = await Form(browser, $"{form}&typed=true", "form#editor");
        Assert.Equal("写到一半，停电了", typed.Single(field => field.Key == "MarkdownBodyPart.Markdown").Value);
        second.Kill(entireProcessTree: true);
        await second.WaitForExitAsync(Token);
    }

    private static async Task<Process> Serve(TestDatabase database, HttpClient browser)
    {
        browser.BaseAddress ??= new($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] command =
        [
            Path.Combine(AppContext.BaseDirectory, "Archive.Web.dll"),
            "serve",
            "--urls",
            browser.BaseAddress.AbsoluteUri.TrimEnd('/'),
            "--Archive:Jobs:Runners=0",
            .. database.Arguments.Where(argument => !argument.Contains("PublicUrl", StringComparison.Ordinal)),
        ];
        foreach (var word in command)
        {
            start.ArgumentList.Add(word);
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await browser.GetAsync("/health/live", Token);
                return process;
            }
            catch (HttpRequestException) when (tries < 600 && !process.HasExited)
            {
                await Task.Delay(100, Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(string? Keep, List<KeyValuePair<string, string>> Fields)> Form(
        HttpClient browser,
        string path,
        string selector
    )
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(path, Token), Token);
        var fields = new Form(page, selector).Fields;
        return (page.QuerySelector(selector)!.GetAttribute("data-keep"), fields);
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient browser,
        string path,
        List<KeyValuePair<string, string>> fields
    )
    {
        // The last of two says what was typed.
        using var content = new FormUrlEncodedContent(
            fields.GroupBy(field => field.Key, StringComparer.Ordinal).Select(same => same.Last())
        );
        return await browser.PostAsync(path, content, Token);
    }
}
