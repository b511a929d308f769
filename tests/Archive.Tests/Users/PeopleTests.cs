using System.Net;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Modules.Users;
using Archive.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Users;

/// <summary>Accounts and roles in the desk.</summary>
public sealed class PeopleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_made_with_a_password_that_is_told_once()
    {
        await using var site = await TestSite.Start();
        using var admin = await Staff.Administrator(site);
        var form = await admin.Form("/desk/users/new", "main form");

        var made = await Staff.Page(
            await admin.Post("/desk/users/new", form.With("name", "小林").With("role", "Curator"))
        );

        using var curator = await Staff.SignIn(site, "小林", made.QuerySelector("#told")!.TextContent);
        Assert.Contains("小林", await admin.Text("/desk/users"), StringComparison.Ordinal);
        var twice = await admin.Post("/desk/users/new", form.With("name", "小林").With("role", "Curator"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("已有名为“小林”的帐号", await twice.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var empty = await admin.Post("/desk/users/new", form.With("name", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    [Fact]
    public async Task A_reset_password_opens_and_the_old_one_does_not()
    {
        await using var site = await TestSite.Start();
        var old = await site.In((AddUser add) => add.Handle("xiaolin", "Curator"));
        using var admin = await Staff.Administrator(site);
        using var curator = await Staff.SignIn(site, "xiaolin", old.Password!);
        var person = await Person(site, "xiaolin");

        var page = await Staff.Page(
            await admin.Post($"{person}?handler=Reset", await admin.Form(person, "form[action*=Reset]"))
        );

        Assert.Equal(HttpStatusCode.Redirect, (await curator.Get("/desk")).StatusCode);
        using var again = await Staff.SignIn(site, "xiaolin", page.QuerySelector("#told")!.TextContent);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task The_last_administrator_cannot_be_locked_out(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        using var admin = await Staff.Administrator(site);
        using var manager = await Staff.With(site, "AccessDesk", "ManageUsers");
        var person = await Person(site, "admin");
        foreach (var one in (Staff[])[admin, manager])
        {
            foreach (var handler in (string[])["Disable", "Roles"])
            {
                var form = await one.Form(person, "form[action*=Roles]");
                form.Fields.RemoveAll(field => field.Key == "role");
                var refused = await one.Post($"{person}?handler={handler}", form);
                Assert.Equal((handler, HttpStatusCode.UnprocessableEntity), (handler, refused.StatusCode));
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.Get("/desk/users")).StatusCode);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Of_two_administrators_who_disable_each_other_at_once_one_is_left(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        await site.In((AddUser add) => add.Handle("second", IdentityServices.Administrator));

        await Task.WhenAll(Disable("admin", "second"), Disable("second", "admin"));

        Assert.Equal(1, await site.In((ArchiveDb db) => db.Users.CountAsync(user => user.DisabledUtc == null, Token)));

        async Task<string?> Disable(string asker, string name)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<ArchiveUser>>();
            var changes = scope.ServiceProvider.GetRequiredService<PersonChanges>();
            return await changes.Disable((await users.FindByNameAsync(name))!, disabled: true, asker, Token);
        }
    }

    [Fact]
    public async Task Permissions_are_ticked_in_one_table()
    {
        await using var site = await TestSite.Start();
        using var admin = await Staff.Administrator(site);
        await admin.Post(
            "/desk/roles?handler=Add",
            (await admin.Form("/desk/roles", "form[action*=Add]")).With("title", "实习生")
        );
        var role = await site.In((ArchiveDb db) => db.Roles.SingleAsync(one => one.Name == "实习生", Token));
        var form = await admin.Form("/desk/roles", "form[action='/desk/roles']");
        var before = form.Fields.Count;
        form.Fields.Add(new("grant", $"{role.Id}/AccessDesk"));
        form.Fields.Add(new("grant", $"{role.Id}/NoSuchPermission"));

        await admin.Post("/desk/roles", form);

        var made = await site.In((AddUser add) => add.Handle("intern", "实习生"));
        using var intern = await Staff.SignIn(site, "intern", made.Password!);
        Assert.Equal(HttpStatusCode.OK, (await intern.Get("/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await intern.Get("/desk/users")).StatusCode);
        // Everything else is as it was.
        Assert.Equal(before + 1, (await admin.Form("/desk/roles", "form[action='/desk/roles']")).Fields.Count);
        var removed = await admin.Post(
            "/desk/roles?handler=Remove",
            (await admin.Form("/desk/roles", "form[action*=Remove]")).With("role", role.Id)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, removed.StatusCode);
    }

    [Theory]
    [InlineData("password12", false)]
    [InlineData("qwertyuiop", false)]
    [InlineData("1234567890", false)]
    [InlineData("aaaaaaaaaaaa", false)]
    [InlineData("riverside1", false)]
    [InlineData("xiaolin2026", false)]
    [InlineData("kettle ferry granite plum", true)]
    [InlineData("水壶轮渡花岗石李子树", true)]
    public void Passwords_that_are_soon_guessed_are_refused_with_what_would_help(string password, bool good)
    {
        var problem = StrongPassword.Problem(password, "xiaolin");

        Assert.True(good == problem is null, problem ?? "taken");
        Assert.True(problem is null || problem.Contains("不相干的词", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_passwords_are_strong() => Assert.Null(StrongPassword.Problem(Passwords.Make()));

    private static async Task<string> Person(TestSite site, string name) =>
        $"/desk/users/{await site.In((ArchiveDb db) => db.Users.Where(user => user.UserName == name).Select(user => user.Id).SingleAsync(Token))}";
}
