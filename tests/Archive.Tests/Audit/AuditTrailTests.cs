using System.Security.Claims;
using Archive.Kernel.Audit;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Modules.Users;
using Archive.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Audit;

/// <summary>What is done goes into the trail with it, on both databases.</summary>
public sealed class AuditTrailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Providers))]
    public async Task The_life_of_an_item_is_told_with_its_digests(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var item = await Trails.Page(site, "渡口", publish: false);
        var id = item.ContentItemId;
        await site.In((IContentManager content) => content.Publish(item, Token));
        await site.In((IContentManager content) => content.Unpublish(id, Token));
        await site.In((IContentManager content) => content.Remove(id, Token));
        await site.In((IContentManager content) => content.Restore(id, Token));

        var rows = (await Trails.Rows(site)).Where(row => row.Subject == id.Value).ToList();

        Assert.Equal(
            [
                AuditAction.ContentSaved,
                AuditAction.ContentPublished,
                AuditAction.ContentUnpublished,
                AuditAction.ContentRemoved,
                AuditAction.ContentRestored,
            ],
            rows.Select(row => row.Action),
            StringComparer.Ordinal
        );
        Assert.All(rows, row => Assert.Equal(("Page", "渡口", ""), (row.Kind, row.Title, row.Actor)));
        var data = await site.In(
            (ArchiveDb db) =>
                db
                    .ContentVersions.Where(row => row.ContentItemId == id)
                    .OrderBy(row => row.Number)
                    .Select(row => row.Data)
                    .ToListAsync(Token)
        );
        Assert.Equal(("", AuditDigest.Of(data[0])), (rows[0].Before, rows[0].After));
        Assert.Equal(("", AuditDigest.Of(data[1])), (rows[1].Before, rows[1].After));
        Assert.Equal((AuditDigest.Of(data[1]), ""), (rows[2].Before, rows[2].After));
        Assert.Equal((AuditDigest.Of(data[1]), ""), (rows[3].Before, rows[3].After));
        Assert.Equal(("", AuditDigest.Of(data[1])), (rows[4].Before, rows[4].After));
        Assert.Equal("", await Trails.Told(site));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Settings_accounts_roles_and_permissions_are_told(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        await site.In(
            async (SiteSettings settings) =>
            {
                await settings.Set("Lamp", new { On = true }, Token);
                await settings.Set("Lamp", new { On = false }, Token);
                return 0;
            }
        );
        var (before, after) = ((await Trails.Rows(site))[^2], await Trails.Last(site));
        Assert.Equal((AuditAction.SettingChanged, "Lamp"), (after.Action, after.Subject));
        Assert.Equal(before.After, after.Before);
        Assert.NotEqual(after.Before, after.After, StringComparer.Ordinal);

        var at = (await Trails.Rows(site)).Count;
        await site.In((AddUser add) => add.Handle("xiaolin", "Curator"));
        await site.In((ResetPassword reset) => reset.Handle("xiaolin"));
        await site.In(
            async (RoleManager<ArchiveRole> roles) =>
            {
                var role = (await roles.FindByNameAsync("Curator"))!;
                await roles.RemoveClaimAsync(role, new Claim(ArchiveClaims.Permission, "ManageMedia"));
                return await roles.AddClaimAsync(role, new Claim(ArchiveClaims.Permission, "ViewAudit"));
            }
        );

        Assert.Equal(
            [
                "user.added xiaolin ",
                "user.role.given xiaolin Curator",
                "user.password xiaolin PasswordHash",
                "user.password xiaolin PasswordHash",
                "role.permission.taken Curator ManageMedia",
                "role.permission.given Curator ViewAudit",
            ],
            (await Trails.Rows(site)).Skip(at).Select(row => $"{row.Action} {row.Title} {row.Detail}"),
            StringComparer.Ordinal
        );
        Assert.Equal("", await Trails.Told(site));
    }

    [Fact]
    public async Task Sign_ins_are_told_and_refused_ones_without_what_was_typed()
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);
        var signedIn = await Trails.Last(site);
        Assert.Equal((AuditAction.SignedIn, "admin", "127.0.0.1"), (signedIn.Action, signedIn.Actor, signedIn.Address));

        var form = await staff.Form("/login", "main form");
        await staff.Post("/login", form.With("Name", "admin").With("Password", "not this one"));
        var refused = await Trails.Last(site);
        await staff.Post("/login", form.With("Name", "my secret password").With("Password", "x"));

        Assert.Equal((AuditAction.SignInRefused, "", "admin"), (refused.Action, refused.Actor, refused.Title));
        Assert.Equal(refused.Number, (await Trails.Last(site)).Number);
        var attempts = await site.In((ArchiveDb db) => db.Attempts.Select(row => row.Key).ToListAsync(Token));
        Assert.DoesNotContain(attempts, key => key.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task What_was_not_saved_is_not_told(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var item = await Trails.Page(site, "渡口");
        var stale = (await site.In((IContentManager c) => c.Get(item.ContentItemId, VersionOptions.Latest, Token)))!;
        Assert.True((await site.In((IContentManager content) => content.Publish(item, Token))).Succeeded);
        var before = (await Trails.Last(site)).Number;

        var lost = await site.In((IContentManager content) => content.Publish(stale, Token));
        await site.In(
            async (ArchiveDb db) =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(Token);
                db.Settings.Add(new() { Name = "Lamp", Value = "{}" });
                await db.SaveChangesAsync(Token);
                await transaction.RollbackAsync(Token);
                return 0;
            }
        );

        Assert.Equal(SaveStatus.Conflict, lost.Status);
        Assert.Equal(before, (await Trails.Last(site)).Number);
        Assert.Equal("", await Trails.Told(site));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Many_writers_at_once_make_one_chain(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var before = (await Trails.Last(site)).Number;

        await Task.WhenAll(Enumerable.Range(1, 8).Select(Write));

        var rows = await Trails.Rows(site);
        Assert.Equal(before + 40, rows[^1].Number);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => (long)number), rows.Select(row => row.Number));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.Equal(pair.First.Digest, pair.Second.Previous));
        Assert.Equal("", await Trails.Told(site));

        async Task Write(int writer)
        {
            for (var turn = 1; turn <= 5; turn++)
            {
                await Trails.Page(site, $"第{writer}人第{turn}页");
            }
        }
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task The_database_itself_keeps_rows_as_they_are(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        foreach (var sql in (string[])["update audit set actor = 'nobody'", "delete from audit"])
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
                site.In((ArchiveDb db) => db.Database.ExecuteSqlRawAsync(sql, Token))
            );
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_program_itself_cannot_write_a_row_again()
    {
        await using var site = await TestSite.Start();
        await site.In(
            async (ArchiveDb db) =>
            {
                db.Remove(await db.AuditRows.FirstAsync(Token));
                return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Token));
            }
        );
    }
}
