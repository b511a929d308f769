using System.Net;
using System.Text.RegularExpressions;
using Archive.Kernel.Identity;
using Archive.Modules.Users;
using Archive.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Archive.Tests.Users;

public sealed partial class SignInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task The_administrator_of_a_new_site_comes_to_the_desk(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var browser = Browser(site);
        var asked = await browser.GetAsync("/desk", Token);
        Assert.StartsWith("/login", asked.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        var answer = await SignIn(browser, "admin", TestDatabase.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk", Token)).StatusCode);
    }

    [Fact]
    public async Task Whether_name_or_password_was_wrong_is_not_told()
    {
        await using var site = await TestSite.Start();
        using var browser = Browser(site);

        var name = Problem(await Text(await SignIn(browser, "nobody", "whatever it is")));
        var password = Problem(await Text(await SignIn(browser, "admin", "whatever it is")));

        Assert.Equal(name, password);
        Assert.Contains("帐号或密码不对", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_failures_the_right_password_waits_too()
    {
        await using var site = await TestSite.Start();
        using var browser = Browser(site);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await SignIn(browser, "admin", "wrong password");
        }

        var answer = await SignIn(browser, "admin", TestDatabase.Password);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("10 分钟后再试", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_permission_is_refused()
    {
        await using var site = await TestSite.Start();
        var made = await site.In((AddUser add) => add.Handle("juror", "Juror"));
        using var browser = Browser(site);
        await SignIn(browser, "juror", made.Password!);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/desk", Token)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_leads_to_no_other_site()
    {
        await using var site = await TestSite.Start();
        using var browser = Browser(site);

        var answer = await SignIn(browser, "admin", TestDatabase.Password, "?ReturnUrl=https://evil.example/");

        Assert.Equal("/desk", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public void An_endpoint_that_asks_nothing_and_allows_nobody_is_refused()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var app = builder.Build();
        app.MapGet("/open", () => "everything");

        var refused = Assert.Throws<InvalidOperationException>(() =>
            PermissionCheck.Verify(((IEndpointRouteBuilder)app).DataSources)
        );

        Assert.Contains("/open", refused.Message, StringComparison.Ordinal);
    }

    private static HttpClient Browser(TestSite site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Visitor.BaseAddress };

    private static async Task<HttpResponseMessage> SignIn(
        HttpClient browser,
        string name,
        string password,
        string query = ""
    )
    {
        // The form of the page; another, at its head, chooses the language.
        var form = (await browser.GetStringAsync("/login" + query, Token)).Split("<main")[1].Split("</main")[0];
        using var content = new FormUrlEncodedContent(
            Hidden()
                .Matches(form)
                .Select(field =>
                    KeyValuePair.Create(field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))
                )
                .Append(new("Name", name))
                .Append(new("Password", password))
        );
        return await browser.PostAsync("/login" + query, content, Token);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Token);

    private static string Problem(string html) => html.Split("role=\"alert\"")[1].Split("</p>")[0];

    [GeneratedRegex(
        "<input[^>]*?name=\"(?<name>__RequestVerificationToken)\"[^>]*?value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
