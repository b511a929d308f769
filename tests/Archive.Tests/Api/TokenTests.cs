using System.Net;
using Archive.Kernel.Data;
using Archive.Modules.Api;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Api;

/// <summary>Tokens: made and revoked at the desk, and what each allows.</summary>
public sealed class TokenTests
{
    private const string Story = """{ "ContentType": "Story", "DisplayText": "江边" }""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_shown_once_works_and_ends_when_it_is_revoked()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var form = (await staff.Form("/desk/api")).With("name", "公众号");
        form.Fields.Add(new("scopes", ApiScope.Write));
        form.Fields.Add(new("scopes", ApiScope.Publish));

        var made = await Staff.Page(await staff.Post("/desk/api", form));
        var secret = made.QuerySelector(".secret")!.TextContent;
        var program = new ApiClient(site, secret);

        Assert.Equal(HttpStatusCode.Created, (await program.Post(Story)).StatusCode);
        var row = await site.In((ArchiveDb db) => db.Set<ApiToken>().AsNoTracking().SingleAsync(Token));
        Assert.DoesNotContain(secret, row.Digest, StringComparison.Ordinal);
        Assert.NotNull(row.LastUsedUtc);
        Assert.DoesNotContain(secret, await staff.Text("/desk/api"), StringComparison.Ordinal);

        var revoke = await staff.Form("/desk/api", "form[action*=Revoke]");
        await staff.Post("/desk/api?handler=Revoke", revoke.With("token", row.Id.Value));

        var refused = await program.Get("/api/content");
        Assert.Equal(
            (HttpStatusCode.Unauthorized, "Bearer"),
            (refused.StatusCode, refused.Headers.WwwAuthenticate.ToString())
        );
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.Post(Story)).StatusCode);
    }

    [Theory]
    [InlineData("", "60", "365", "名字")]
    [InlineData("公众号", "0", "365", "每分钟")]
    [InlineData("公众号", "60", "0", "天数")]
    [InlineData("公众号", "x", "", "数字")]
    public async Task A_token_that_cannot_be_made_is_told_why(string name, string limit, string days, string named)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        var answer = await staff.Post(
            "/desk/api",
            (await staff.Form("/desk/api")).With("name", name).With("limit", limit).With("days", days)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            named,
            (await Staff.Page(answer)).QuerySelector("#problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("AccessDesk", HttpStatusCode.Forbidden)]
    [InlineData("ManageApi", HttpStatusCode.Forbidden)]
    [InlineData("AccessDesk ManageApi", HttpStatusCode.OK)]
    public async Task Only_who_may_manage_the_interface_sees_its_tokens(string permissions, HttpStatusCode expected)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.With(site, permissions.Split(' '));

        Assert.Equal(expected, (await staff.Get("/desk/api")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor.GetAsync("/desk/api", Token)).StatusCode);
    }

    [Fact]
    public async Task A_token_allows_what_its_scopes_say_and_no_more()
    {
        await using var site = await TestSite.Start();
        var reader = await ApiClient.With(site, ApiScope.Read);
        var writer = await ApiClient.With(site, ApiScope.Read, ApiScope.Write);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Post(Story, "?draft=true")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.Post(Story)).StatusCode);
        var made = await writer.Post(Story, "?draft=true");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = $"{(await ApiClient.Read(made))["ContentItemId"]}";
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.Delete(id)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new ApiClient(site).Post(Story)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await new ApiClient(site, "riverside_none").Get("/api/content")).StatusCode
        );
    }

    [Fact]
    public async Task A_cookie_of_the_desk_writes_nothing()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/content")
        {
            Content = new StringContent(Story, System.Text.Encoding.UTF8, "application/json"),
        };

        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.Send(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.Get("/api/content?status=latest")).StatusCode);
    }

    [Fact]
    public async Task A_token_ends_by_itself_on_its_day()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await TestSite.StartOn(
            DatabaseOptions.Sqlite,
            services => services.AddSingleton<TimeProvider>(clock)
        );
        var secret = await ApiClient.Make(site, new("短", [ApiScope.Read], 60, 1));
        var program = new ApiClient(site, secret);

        Assert.Equal(HttpStatusCode.OK, (await program.Get("/api/content")).StatusCode);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.Get("/api/content")).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again()
    {
        await using var site = await TestSite.Start();
        var program = new ApiClient(site, await ApiClient.Make(site, new("急", [ApiScope.Read], 2, null)));

        await program.Get("/api/content");
        await program.Get("/api/content");
        var third = await program.Get("/api/content");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await new ApiClient(site).Get("/api/content")).StatusCode);
    }
}
