using System.Net;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Archive.Tests.Users;

/// <summary>The door under attack, and for people with a second step.</summary>
public sealed class DoorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_that_nobody_has_is_shut_out_in_the_same_words()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        var known = await Tries(staff, "admin", 6);
        var unknown = await Tries(staff, "nobody", 6);

        Assert.Equal(known, unknown, StringComparer.Ordinal);
        Assert.Contains("10 分钟后再试", known[5], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Nodes_count_tries_together(string provider)
    {
        await using var first = await TestSite.StartOn(provider);
        await using var second = await TestSite.Beside(first);
        using var here = await Staff.Administrator(first);
        using var there = await Staff.Administrator(second);

        await Task.WhenAll(Tries(here, "admin", 5), Tries(there, "admin", 5));

        Assert.Contains("分钟后再试", (await Tries(here, "admin", 1))[0], StringComparison.Ordinal);
        Assert.Contains("分钟后再试", (await Tries(there, "admin", 1))[0], StringComparison.Ordinal);
        // Whoever was inside stays inside.
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/desk")).StatusCode);
    }

    [Fact]
    public async Task However_long_it_is_tried_the_administrator_comes_in_after_ten_minutes()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using var site = await TestSite.StartOn(
            DatabaseOptions.Sqlite,
            services => services.AddSingleton<TimeProvider>(clock)
        );
        using var staff = await Staff.Administrator(site);
        await Tries(staff, "admin", 5);
        for (var minute = 0; minute < 9; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Tries(staff, "admin", 2);
        }

        clock.Advance(TimeSpan.FromMinutes(2));
        using var again = await Staff.Administrator(site);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Of_many_tries_at_once_only_so_many_count(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var limit = new AttemptLimit("test", 5, TimeSpan.FromMinutes(1));

        var waits = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(_ => site.In((Attempts attempts) => attempts.Take(limit, "one", Token)))
        );

        Assert.Equal(5, waits.Count(wait => wait == TimeSpan.Zero));
    }

    [Fact]
    public async Task With_the_second_step_on_a_code_is_asked_for_and_a_recovery_code_counts_once()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        const string Step = "/desk/account/second-step";
        var form = await staff.Form(Step, "main form");
        var wrong = await staff.Post($"{Step}?handler=On", form.With("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Empty(await site.In((ArchiveDb db) => db.UserTokens.ToListAsync(Token)));

        // The same key is offered again after a mistake.
        var again = new Form(await Staff.Page(wrong), "main form");
        Assert.Equal(form["Key"], again["Key"]);
        var told = await staff.Post($"{Step}?handler=On", again.With("code", Totp.Now(again["Key"])));
        var codes = (await Staff.Page(told)).QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);

        Assert.Equal("/desk", await Enter(site, Totp.Now(form["Key"])));
        Assert.Null(await Enter(site, "123456"));
        Assert.Equal("/desk", await Enter(site, codes[0].ToLowerInvariant()));
        Assert.Null(await Enter(site, codes[0]));
    }

    [Fact]
    public async Task Codes_cannot_be_tried_without_end()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var form = await staff.Form("/desk/account/second-step", "main form");
        await staff.Post("/desk/account/second-step?handler=On", form.With("code", Totp.Now(form["Key"])));
        using var browser = await Password(site);
        var code = await browser.Form("/login/code", "main form");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.Post("/login/code", code.With("Code", "000000"));
        }

        var right = await browser.Post("/login/code", code.With("Code", Totp.Now(form["Key"])));

        Assert.Contains("分钟后再试", await right.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_step_is_not_turned_off_without_the_password()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        const string Step = "/desk/account/second-step";
        var form = await staff.Form(Step, "main form");
        await staff.Post($"{Step}?handler=On", form.With("code", Totp.Now(form["Key"])));

        var refused = await staff.Post(
            $"{Step}?handler=Off",
            (await staff.Form(Step, "main form")).With("password", "no")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var done = await staff.Post(
            $"{Step}?handler=Off",
            (await staff.Form(Step, "main form")).With("password", TestDatabase.Password)
        );

        Assert.Equal("/desk/account?done=off", done.Headers.Location?.OriginalString);
        using var again = await Staff.Administrator(site);
    }

    /// <summary>Where a sign-in with this code leads; null when it does not.</summary>
    private static async Task<string?> Enter(TestSite site, string code)
    {
        using var browser = await Password(site);
        var form = await browser.Form("/login/code", "main form");
        return (await browser.Post("/login/code", form.With("Code", code))).Headers.Location?.OriginalString;
    }

    private static async Task<Staff> Password(TestSite site)
    {
        var browser = Staff.Nobody(site);
        var form = await browser.Form("/login", "main form");
        var asked = await browser.Post("/login", form.With("Name", "admin").With("Password", TestDatabase.Password));
        Assert.StartsWith("/login/code", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/desk")).StatusCode);
        return browser;
    }

    /// <summary>What the door says to each of so many wrong passwords.</summary>
    private static async Task<List<string>> Tries(Staff staff, string name, int times)
    {
        var said = new List<string>();
        for (var attempt = 0; attempt < times; attempt++)
        {
            var form = await staff.Form("/login", "main form");
            var answer = await staff.Post("/login", form.With("Name", name).With("Password", "not this one"));
            said.Add((await Staff.Page(answer)).QuerySelector("#problem")!.TextContent);
        }

        return said;
    }
}
