using System.Globalization;
using Archive.Kernel.Audit;
using Archive.Tests.Support;
using Archive.Web;

namespace Archive.Tests.Audit;

/// <summary>Whatever is done to the trail by hand is found, and where.</summary>
public sealed class VerifyTrailTests
{
    private const string Copy =
        "at, actor, action, kind, subject, title, before, after, detail, address, previous, digest, seal, key";

    [Theory, ClassData(typeof(Providers))]
    public async Task A_changed_row_is_named(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        Assert.Equal("", await Trails.Told(site));

        await Trails.ByHand(site, "update audit set actor = 'somebody else' where number = 5");

        Assert.Equal("Changed 5-5", await Trails.Told(site));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Removed_rows_are_named_from_the_first_to_the_last(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var last = (await Trails.Last(site)).Number;

        await Trails.ByHand(site, "delete from audit where number in (1, 4, 5)");
        Assert.Equal("Missing 1-2 Missing 4-6", await Trails.Told(site));

        await Trails.ByHand(site, Say($"delete from audit where number > {last - 2}"));
        Assert.Equal(Say($"Missing 1-2 Missing 4-6 Cut {last - 1}-{last}"), await Trails.Told(site));
        await Trails.Page(site, "还在写");
        Assert.Equal(Say($"Missing 1-2 Missing 4-6 Missing {last - 1}-{last + 1}"), await Trails.Told(site));

        await Trails.ByHand(site, "delete from audit");
        Assert.Equal(Say($"Cut 1-{last + 1}"), await Trails.Told(site));
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task A_row_put_in_between_is_named_though_its_digests_are_right(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var last = (await Trails.Last(site)).Number;
        await Trails.ByHand(site, Say($"update audit set number = -number - 1 where number > 5"));
        await Trails.ByHand(site, "update audit set number = -number where number < 0");
        await Trails.ByHand(site, $"insert into audit (number, {Copy}) select 6, {Copy} from audit where number = 5");

        var told = await Trails.Told(site);

        // Every row behind it has another number than it was written with.
        Assert.StartsWith("Unlinked 6-6 Changed 6-6 ", told, StringComparison.Ordinal);
        Assert.Equal(Math.Min(20, last), (await Trails.Verify(site)).Problems.Count);
    }

    [Theory, ClassData(typeof(Providers))]
    public async Task Rows_put_behind_the_end_are_named_and_stay_so(string provider)
    {
        await using var site = await TestSite.StartOn(provider);
        var last = (await Trails.Last(site)).Number;
        await Forge(site, last + 1);
        Assert.Equal(Say($"Beyond {last + 1}-{last + 1}"), await Trails.Told(site));

        await Trails.Page(site, "之后写的");

        Assert.Equal(Say($"Unsealed {last + 1}-{last + 1} Unlinked {last + 2}-{last + 2}"), await Trails.Told(site));
    }

    [Fact]
    public async Task A_trail_that_was_written_anew_without_the_key_is_found()
    {
        await using var site = await TestSite.Start();
        var last = await Trails.Last(site);
        await Trails.ByHand(site, Say($"delete from audit where number = {last.Number}"));
        await Forge(site, last.Number);
        var forged = await Trails.Last(site);
        await Trails.ByHand(site, $"update audit_head set digest = '{forged.Digest}'");

        Assert.Equal(
            Say($"Unsealed {last.Number}-{last.Number} Head {last.Number}-{last.Number}"),
            await Trails.Told(site)
        );
    }

    [Fact]
    public async Task The_doctor_is_content_with_a_whole_trail_and_only_with_that()
    {
        await using var site = await TestSite.Start();
        string[] doctor = ["doctor", .. site.Arguments];
        Assert.Equal(0, await ArchiveProgram.Run(doctor));

        await Trails.ByHand(site, "update audit set title = 'another' where number = 3");

        Assert.Equal(1, await ArchiveProgram.Run(doctor));
    }

    [Theory]
    [InlineData(TrailFault.Missing, 4, 5, "缺第 4 号。")]
    [InlineData(TrailFault.Missing, 4, 6, "缺第 4 到 5 号。")]
    [InlineData(TrailFault.Cut, 7, 9, "末尾缺第 7 到 9 号。")]
    [InlineData(TrailFault.Changed, 3, 3, "第 3 号被改过。")]
    public void What_is_wrong_is_said_in_words(TrailFault fault, long from, long number, string words) =>
        Assert.Equal(words, TrailCheck.Words(new(fault, number, from)));

    /// <summary>A row with right digests, by somebody who has the database and not the key.</summary>
    private static async Task Forge(TestSite site, long number)
    {
        var last = await Trails.Last(site);
        var row = new AuditRow
        {
            Number = number,
            At = last.At,
            Actor = "admin",
            Action = AuditAction.SettingChanged,
            Kind = AuditKind.Setting,
            Subject = "Forged",
            Title = "Forged",
            Before = "",
            After = "",
            Detail = "",
            Address = "",
            Previous = last.Digest,
            Key = last.Key,
        };
        await Trails.ByHand(
            site,
            Say(
                $"insert into audit (number, {Copy}) values ({number}, {row.At.ToUnixTimeMilliseconds()}, 'admin', '{row.Action}', '{row.Kind}', 'Forged', 'Forged', '', '', '', '', '{row.Previous}', '{AuditDigest.Of(row)}', '{AuditDigest.Of("seal")}', '{row.Key}')"
            )
        );
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
