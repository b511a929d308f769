using Archive.Kernel.Audit;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Archive.Tests.Audit;

/// <summary>The trail of a site, and what somebody with the database in his hands does to it.</summary>
internal static class Trails
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<List<AuditRow>> Rows(TestSite site) =>
        site.In((ArchiveDb db) => db.AuditRows.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Token));

    /// <summary>The newest row.</summary>
    public static async Task<AuditRow> Last(TestSite site) => (await Rows(site))[^1];

    public static Task<TrailReport> Verify(TestSite site) =>
        site.In((VerifyTrail verify) => verify.Handle((_, _) => { }, Token));

    /// <summary>What the check says, in words.</summary>
    public static async Task<string> Told(TestSite site) =>
        string.Join(
            ' ',
            (await Verify(site)).Problems.Select(problem => $"{problem.Fault} {problem.From}-{problem.Number}")
        );

    /// <summary>Past the guard of the database itself.</summary>
    public static Task<int> ByHand(TestSite site, string sql) =>
        site.In(
            async (ArchiveDb db) =>
            {
                string[] guard = db.Database.IsSqlite()
                    ? ["drop trigger if exists audit_no_update", "drop trigger if exists audit_no_delete"]
                    : ["drop trigger if exists audit_append_only on audit"];
                foreach (var one in guard)
                {
                    await db.Database.ExecuteSqlRawAsync(one, Token);
                }

                return await db.Database.ExecuteSqlRawAsync(sql, Token);
            }
        );

    public static Task<ContentItem> Page(TestSite site, string title, bool publish = true) =>
        site.In(
            async (IContentManager content) =>
            {
                var item = content.New("Page");
                item.Put(new TitlePart(title));
                var saved = publish ? await content.Publish(item, Token) : await content.SaveDraft(item, Token);
                Assert.True(saved.Succeeded);
                return saved.Item!;
            }
        );
}
