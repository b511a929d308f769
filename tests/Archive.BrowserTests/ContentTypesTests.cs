using System.IO.Compression;
using Archive.BrowserTests.Support;
using Archive.Kernel.Recipes.Export;
using Archive.Tests.Support;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>A curator without a programmer and without a mouse.</summary>
public sealed class ContentTypesTests(Chromium chromium)
{
    private static readonly (string Label, string Kind)[] Fields =
    [
        ("讲述人", "PersonCreditField"),
        ("年代", "EdtfField"),
        ("录音时长", "NumericField"),
        ("要点", "MultiTextField"),
        ("全文", "MarkdownField"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_type_is_made_and_an_item_of_it_published_by_keyboard()
    {
        await using var site = await TestSite.Start();
        var address = (string path) => new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri;
        await chromium.Visit(
            new(address("/login")),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                await Type(page, "#Name", "admin");
                await Type(page, "#Password", TestDatabase.Password);
                await Enter(page, "**/desk");

                await page.GotoAsync(address("/desk/types"));
                await Type(page, "#title", "口述史");
                await Enter(page, "**/desk/types/KouShuShi*");
                foreach (var (label, kind) in Fields)
                {
                    await Type(page, "#label", label);
                    await Choose(page, "#kind", kind);
                    await page.FocusAsync("#add");
                    await Enter(page, "**/desk/types/KouShuShi*");
                    await page.WaitForSelectorAsync($".rows .row-title:text-is('{label}')");
                }

                await page.GotoAsync(address("/desk/content/new/KouShuShi"));
                await Type(page, "[id='TitlePart.Title']", "江边的早晨");
                await Type(page, "[id='KouShuShi.JiangShuRen.Name']", "示例讲述人");
                await Type(page, "[id='KouShuShi.NianDai.Edtf']", "1985-13");
                await Type(page, "[id='KouShuShi.LuYinShiChang']", "42.5");
                await Type(page, "[id='KouShuShi.YaoDian']", "码头\n早市");
                await Type(page, "[id='KouShuShi.QuanWen']", "天不亮，**江边**就有人。");
                await page.FocusAsync("#publish");
                await page.Keyboard.PressAsync("Enter");
                // What is wrong is said, and nothing that was typed is lost.
                await page.WaitForSelectorAsync("#problems");
                Assert.Equal("42.5", await page.InputValueAsync("[id='KouShuShi.LuYinShiChang']"));
                await Type(page, "[id='KouShuShi.NianDai.Edtf']", "198X");
                await page.FocusAsync("#publish");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForSelectorAsync(".state-public");
            }
        );

        var shown = await site.Visitor.GetStringAsync("/koushushi/jiang-bian-de-zao-chen", Token);
        Assert.Contains("示例讲述人", shown, StringComparison.Ordinal);
        Assert.Contains("1980年代", shown, StringComparison.Ordinal);
        Assert.Contains("<strong>江边</strong>", shown, StringComparison.Ordinal);
        var told = await site.Visitor.GetStringAsync("/api/content?type=KouShuShi", Token);
        Assert.Contains("示例讲述人", told, StringComparison.Ordinal);
        Assert.Contains("示例讲述人", await Exported(site), StringComparison.Ordinal);
    }

    private static async Task<string> Exported(TestSite site)
    {
        var file = Path.Combine(site.Folder, "out.zip");
        await site.In(
            async (ExportRecipe export) =>
            {
                await export.Handle(
                    file,
                    new HashSet<string>(StringComparer.Ordinal) { "KouShuShi" },
                    (_, _) => { },
                    Token
                );
                return true;
            }
        );
        await using var zip = await ZipFile.OpenReadAsync(file, Token);
        using var reader = new StreamReader(await zip.GetEntry("Recipe.json")!.OpenAsync(Token));
        return await reader.ReadToEndAsync(Token);
    }

    private static async Task Type(IPage page, string selector, string text)
    {
        await page.FocusAsync(selector);
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task Choose(IPage page, string selector, string value)
    {
        await page.FocusAsync(selector);
        await page.Keyboard.PressAsync("Home");
        for (var step = 0; step < 30 && await page.InputValueAsync(selector) != value; step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(value, await page.InputValueAsync(selector));
    }

    private static async Task Enter(IPage page, string leadsTo)
    {
        var arrived = page.WaitForURLAsync(leadsTo, new() { WaitUntil = WaitUntilState.Load });
        await page.Keyboard.PressAsync("Enter");
        await arrived;
    }
}
