using System.Net;
using Archive.Kernel.Data;
using Archive.Modules.Users;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Users;

/// <summary>Sessions on two nodes: what ends one ends it everywhere, with the next request.</summary>
public sealed class SessionTests
{
    private const string Next = "kettle ferry granite plum";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task A_copy_of_the_cookie_is_dead_on_every_node_after_signing_out(string provider)
    {
        await using var first = await TestSite.StartOn(provider);
        await using var second = await TestSite.Beside(first);
        using var staff = await Staff.Administrator(first);
        var stolen = Cookie(staff);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Opens(first, stolen), await Opens(second, stolen)));

        await staff.Post("/logout", await staff.Form("/desk", "header form"));

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.Redirect),
            (await Opens(second, stolen), await Opens(first, stolen))
        );
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task A_new_password_ends_every_other_session_and_keeps_this_one(string provider)
    {
        await using var first = await TestSite.StartOn(provider);
        await using var second = await TestSite.Beside(first);
        using var elsewhere = await Staff.Administrator(second);
        using var staff = await Staff.Administrator(first);
        var before = Cookie(staff);
        var form = await staff.Form("/desk/account", "main form");

        var changed = await staff.Post(
            "/desk/account?handler=Password",
            form.With("old", TestDatabase.Password).With("next", Next)
        );

        Assert.Equal("/desk/account?done=password", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await staff.Get("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await Opens(second, Cookie(staff)));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Get("/desk")).StatusCode);
        // The cookie of before the change belongs to the old password.
        Assert.Equal(HttpStatusCode.Redirect, await Opens(second, before));
        using var again = await Staff.SignIn(second, "admin", Next);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task A_disabled_account_is_out_at_once_and_stays_out(string provider)
    {
        await using var first = await TestSite.StartOn(provider);
        await using var second = await TestSite.Beside(first);
        var made = await first.In((AddUser add) => add.Handle("xiaolin", "Curator"));
        using var curator = await Staff.SignIn(second, "xiaolin", made.Password!);
        using var admin = await Staff.Administrator(first);
        var id = await first.In(
            (ArchiveDb db) =>
                db.Users.Where(user => user.UserName == "xiaolin").Select(user => user.Id).SingleAsync(Token)
        );
        var person = $"/desk/users/{id}";

        await admin.Post($"{person}?handler=Disable", await admin.Form(person, "form[action*=Disable]"));

        Assert.Equal(HttpStatusCode.Redirect, (await curator.Get("/desk")).StatusCode);
        var form = await curator.Form("/login", "main form");
        var refused = await curator.Post("/login", form.With("Name", "xiaolin").With("Password", made.Password!));
        Assert.Contains("已停用", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        await admin.Post($"{person}?handler=Enable", await admin.Form(person, "form[action*=Enable]"));
        using var back = await Staff.SignIn(first, "xiaolin", made.Password!);
    }

    [Fact]
    public async Task Signing_in_gives_a_new_cookie_and_ends_the_one_the_browser_came_with()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var planted = Cookie(staff);
        var form = await staff.Form("/login", "main form");

        await staff.Post("/login", form.With("Name", "admin").With("Password", TestDatabase.Password));

        Assert.NotEqual(planted, Cookie(staff), StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Opens(site, planted));
        Assert.Equal(HttpStatusCode.OK, (await staff.Get("/desk")).StatusCode);
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_one_or_all_others()
    {
        await using var site = await TestSite.Start();
        using var telephone = await Staff.Administrator(site);
        using var tablet = await Staff.Administrator(site);
        using var desk = await Staff.Administrator(site);
        var page = await desk.Page("/desk/account");
        Assert.Equal(3, page.QuerySelectorAll(".rows > li").Length);
        Assert.Equal(2, page.QuerySelectorAll(".rows button").Length);

        var one = page.QuerySelector(".rows button")!.GetAttribute("value")!;
        await desk.Post("/desk/account?handler=End", new Form(page, ".rows form").With("session", one));
        Assert.Equal(2, (await desk.Page("/desk/account")).QuerySelectorAll(".rows > li").Length);

        await desk.Post("/desk/account?handler=End", new Form(page, ".rows form").With("session", "others"));
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await telephone.Get("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await tablet.Get("/desk")).StatusCode);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        await using var site = await TestSite.Start();
        using var admin = await Staff.Administrator(site);
        using var other = await Staff.With(site, "AccessDesk");
        var theirs = await site.In((ArchiveDb db) => db.Sessions.Select(row => row.Id).ToListAsync(Token));

        foreach (var id in theirs)
        {
            await other.Post(
                "/desk/account?handler=End",
                (await other.Form("/desk/account", "main form")).With("session", id)
            );
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.Get("/desk")).StatusCode);
    }

    private static string Cookie(Staff staff) =>
        staff.Cookies.GetAllCookies().Single(cookie => cookie.Name == ".Archive.Auth").Value;

    /// <summary>What the desk says to whoever comes with this cookie.</summary>
    private static async Task<HttpStatusCode> Opens(TestSite node, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("Cookie", $".Archive.Auth={cookie}");
        using var answer = await node.Visitor.SendAsync(request, Token);
        return answer.StatusCode;
    }
}
