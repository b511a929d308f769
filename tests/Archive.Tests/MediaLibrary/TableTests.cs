using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Archive.Modules.Media;
using Archive.Tests.Audit;
using Archive.Tests.Support;
using MiniExcelLibs;

namespace Archive.Tests.MediaLibrary;

/// <summary>Photographs in a table: out, worked on elsewhere, and back by a dry run.</summary>
public sealed class TableTests
{
    private const string Import = "/desk/media/import";

    private static readonly MediaDescription Hard = new()
    {
        Caption = "第一行，带逗号\n第二行 \"引号\"；分号;\t制表",
        AltText = "=1+1",
        Creator = "'=已经有撇",
        Credit = "@某某",
        Copyright = "-5°C",
        RightsUrl = "https://creativecommons.org/licenses/by/4.0/",
        Place = "+8618000000000",
        Taken = "198X",
        TakenWords = "00123",
        Note = "1e5 2019-05 TRUE",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv", "utf-8-bom")]
    [InlineData("csv", "utf-8")]
    [InlineData("csv", "utf-16")]
    [InlineData("csv", "gb18030")]
    [InlineData("xlsx", "")]
    public async Task A_table_that_comes_back_as_it_went_changes_nothing_and_one_letter_changes_one_value(
        string kind,
        string encoding
    )
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(site, "=难.jpg", Hard);
        var plain = await Shots.Add(site, "b.jpg", new() { RightsUrl = "https://example.org/a?b=c" });
        using var staff = await Staff.Administrator(site);
        var table = await Out(staff, kind);
        var same = await Look(staff, Recode(table, encoding), kind);

        Assert.Equal("没有要改的", same.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("2 张已经是这样", same.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(same.Page.QuerySelectorAll(".remarks li"));

        // Emptied in the archive and read back from the table it is again what it was.
        await Shots.Say(site, id, _ => new());
        var back = await Look(staff, Recode(Without(table, kind, "版次"), encoding), kind);
        await Apply(staff, back);

        Assert.Equal(Hard, await Shots.Said(site, id));
        Assert.Equal("https://example.org/a?b=c", (await Shots.Said(site, plain)).RightsUrl);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Nothing_in_a_table_is_a_formula(string kind)
    {
        await using var site = await TestSite.Start();
        await Shots.Add(site, "=cmd.jpg", Hard);
        using var staff = await Staff.Administrator(site);

        var table = await Out(staff, kind);

        if (kind == "csv")
        {
            var text = Encoding.UTF8.GetString(table);
            Assert.DoesNotMatch("[,\r\n\"][=+@-]", text);
            return;
        }

        var row = Rows(table).Single();
        Assert.Equal("'=1+1", row["替代文字"]);
        Assert.Equal("00123", row["时间的说法"]);
        await using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(table));
        using var sheet = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Token));
        Assert.DoesNotContain("<x:f", await sheet.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_tells_by_row_what_changes_what_is_wrong_and_what_nobody_knows_and_writes_nothing()
    {
        await using var site = await TestSite.Start();
        var a = await Shots.Add(site, "a.jpg", new() { Caption = "旧", Place = "江边" });
        var b = await Shots.Add(site, "b.jpg");
        var c = await Shots.Add(site, "c.jpg", new() { Caption = "不动" });
        using var staff = await Staff.Administrator(site);
        var rows = (await Trails.Rows(site)).Count;
        var table = string.Create(
            CultureInfo.InvariantCulture,
            $"编号,说明,地点,拍摄时间,权利说明,编辑的想法\n{a},新,,2019/5/3,署名（CC BY 4.0）,好\n{b},x,,1985-13,随便用,\n\nNOBODY,x,,,,\n{c},不动,,,,\n{a},再来,,,,\n,x,,,,\n"
        );

        var (plan, page) = await Look(staff, Encoding.UTF8.GetBytes(table), "csv");

        Assert.Equal("将改 1 张", page.QuerySelector("h1")!.TextContent);
        var said = page.QuerySelector("main")!.TextContent;
        Assert.Equal(
            ["说明 旧 新", "权利说明 （空） 署名（CC BY 4.0）", "地点 江边 （空）", "拍摄时间 （空） 2019-05-03"],
            page.QuerySelectorAll(".from-to > div")
                .Select(one =>
                    $"{one.QuerySelector("dt")!.TextContent} {one.QuerySelector("del")!.TextContent} {one.QuerySelector("ins")!.TextContent}"
                ),
            StringComparer.Ordinal
        );
        Assert.Contains("不认识的栏，没有用：编辑的想法", said, StringComparison.Ordinal);
        var remarks = page.QuerySelectorAll(".remarks li").Select(one => one.TextContent).ToList();
        Assert.Equal(5, remarks.Count);
        Assert.StartsWith("第 3 行，权利说明（b.jpg）：“随便用”不是", remarks[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "第 3 行，拍摄时间（b.jpg）：拍摄时间“1985-13”读不懂。没有 13 月",
            remarks[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith("第 7 行，编号（a.jpg）：和第 2 行是同一张", remarks[2], StringComparison.Ordinal);
        Assert.StartsWith("第 8 行，编号：没有写编号", remarks[3], StringComparison.Ordinal);
        Assert.StartsWith("第 5 行，编号（NOBODY）：档案里没有", remarks[4], StringComparison.Ordinal);
        Assert.Equal(new() { Caption = "旧", Place = "江边" }, await Shots.Said(site, a));
        Assert.Equal(rows, (await Trails.Rows(site)).Count);

        await Apply(staff, (plan, page));

        var now = await Shots.Said(site, a);
        Assert.Equal(("新", null, "2019-05-03"), (now.Caption, now.Place, now.Taken));
        Assert.Equal(new(), await Shots.Said(site, b));
        Assert.Equal("变.csv", (await Trails.Rows(site)).Single(row => row.Action == "media.bulk").Title);
    }

    [Fact]
    public async Task What_changed_since_the_table_was_made_and_since_it_was_looked_at_is_told_by_row()
    {
        await using var site = await TestSite.Start();
        var early = await Shots.Add(site, "early.jpg", new() { Caption = "旧" }, day: 2);
        var late = await Shots.Add(site, "late.jpg", new() { Caption = "旧" }, day: 1);
        using var staff = await Staff.Administrator(site);
        var table = Encoding
            .UTF8.GetString(await Out(staff, "csv"))
            .Replace(",旧,", ",表里的,", StringComparison.Ordinal);
        await Shots.Say(site, early, said => said with { Note = "别人的备注" });

        var look = await Look(staff, Encoding.UTF8.GetBytes(table), "csv");
        Assert.Equal("将改 1 张", look.Page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith(
            "第 2 行（early.jpg）：下载这张表以后有人改过",
            look.Page.QuerySelector(".remarks li")!.TextContent,
            StringComparison.Ordinal
        );

        await Shots.Say(site, late, said => said with { Caption = "别人的" });
        var outcome = await Apply(staff, look);

        Assert.Equal("改好了 0 张", outcome.QuerySelector("h1")!.TextContent);
        Assert.Contains(
            "第 3 行，late.jpg：说明现在是“别人的”，你要改成“表里的”",
            outcome.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ("旧", "别人的"),
            ((await Shots.Said(site, early)).Caption, (await Shots.Said(site, late)).Caption)
        );
    }

    [Theory]
    [InlineData("", "还没有选文件")]
    [InlineData("编号,说明", "表里没有行")]
    [InlineData("名称,说明\na,b", "没有“编号”")]
    [InlineData("编号,说明,说明\na,b,c", "有两栏都叫“说明”")]
    [InlineData("编号,文件名\na,b", "没有可以改的栏")]
    [InlineData("\0\u0001\u0002", "这不是表格")]
    [InlineData("PK\u0003\u0004zip", "打不开")]
    public async Task A_file_that_is_no_table_is_told_so(string text, string said)
    {
        await using var site = await TestSite.Start();
        using var staff = await Staff.Administrator(site);

        using var answer = await Send(staff, Encoding.UTF8.GetBytes(text), "变.csv");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            said,
            (await Staff.Page(answer)).QuerySelector("#problems")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_Excel_makes_of_dates_and_numbers_is_read_as_they_were_meant()
    {
        await using var site = await TestSite.Start();
        var id = await Shots.Add(site, "a.jpg");
        using var staff = await Staff.Administrator(site);
        using var file = new MemoryStream();
        await file.SaveAsAsync(
            new[]
            {
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["编号"] = id.Value,
                    ["拍摄时间"] = new DateTime(2019, 5, 3),
                    ["备注"] = 1987.0,
                },
            },
            cancellationToken: Token
        );

        await Apply(staff, await Look(staff, file.ToArray(), "xlsx"));

        var said = await Shots.Said(site, id);
        Assert.Equal(("2019-05-03", "1987"), (said.Taken, said.Note));
    }

    [Fact]
    public async Task What_is_found_goes_out_and_nothing_found_leaves_the_names_of_the_columns()
    {
        await using var site = await TestSite.Start();
        await Shots.Add(site, "a.jpg", new() { Caption = "码头" });
        await Shots.Add(site, "b.jpg");
        using var staff = await Staff.Administrator(site);

        foreach (var (query, names) in new[] { ("", "b.jpg a.jpg"), ("&q=码头", "a.jpg"), ("&q=没有", "") })
        {
            var table = await Out(staff, "xlsx", query);
            Assert.Equal(names, string.Join(' ', Rows(table).Select(row => row["文件名"])));
            Assert.Equal("编号", Rows(table, header: false)[0]["A"]);
        }
    }

    private static async Task<byte[]> Out(Staff staff, string kind, string query = "")
    {
        using var answer = await staff.Get($"/desk/media/export?as={kind}{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Token);
    }

    private static byte[] Recode(byte[] table, string encoding)
    {
        if (encoding.Length == 0 || encoding == "utf-8-bom")
        {
            return table;
        }

        var text = Encoding.UTF8.GetString(table).TrimStart('\uFEFF');
        return encoding switch
        {
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    private static byte[] Without(byte[] table, string kind, string column)
    {
        if (kind == "csv")
        {
            var text = Encoding.UTF8.GetString(table);
            return Encoding.UTF8.GetBytes(text.Replace($",{column}\r\n", ",\r\n", StringComparison.Ordinal));
        }

        using var written = new MemoryStream();
        written.SaveAs(
            Rows(table).Select(row => row.Where(cell => cell.Key != column).ToDictionary(StringComparer.Ordinal))
        );
        return written.ToArray();
    }

    private static List<IDictionary<string, object>> Rows(byte[] table, bool header = true)
    {
        using var stream = new MemoryStream(table);
        return [.. stream.Query(useHeaderRow: header).Cast<IDictionary<string, object>>()];
    }

    private static async Task<(string Plan, IHtmlDocument Page)> Look(Staff staff, byte[] table, string kind)
    {
        using var answer = await Send(staff, table, $"变.{kind}");
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Token));
        var plan = answer.Headers.Location!.OriginalString;
        return (plan, await staff.Page(plan));
    }

    private static async Task<IHtmlDocument> Apply(Staff staff, (string Plan, IHtmlDocument Page) look)
    {
        using var done = await staff.Post(look.Plan, new Form(look.Page, "#apply"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return await staff.Page(look.Plan);
    }

    private static async Task<HttpResponseMessage> Send(Staff staff, byte[] table, string name)
    {
        using var content = new MultipartFormDataContent();
        foreach (var field in (await staff.Form(Import)).Fields)
        {
            content.Add(new StringContent(field.Value), field.Key);
        }

        content.Add(new ByteArrayContent(table), "table", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, Import) { Content = content };
        return await staff.Send(request);
    }
}
