using Archive.BrowserTests.Support;
using Archive.Modules.Users;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>The pages of accounts, roles and the audit trail.</summary>
public sealed class AccountsTests(Chromium chromium)
{
    private static readonly string[] Paths =
    [
        "/desk/account",
        "/desk/account/second-step",
        "/desk/users",
        "/desk/users/new",
        "/desk/roles",
        "/desk/audit",
        "/desk/audit?q=没有这个",
        "/login/code",
    ];

    [Fact]
    public async Task Axe_finds_nothing_and_no_page_is_wider_than_its_window()
    {
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await site.In((AddUser add) => add.Handle("xiaolin", "Curator"));
        await chromium.FindsNothingAmiss(site, Paths);
    }
}
