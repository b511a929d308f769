using Archive.BrowserTests.Support;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Types;
using Archive.Modules.Exhibitions;
using Archive.Modules.Review;
using Archive.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Archive.BrowserTests;

/// <summary>A curator at work, with the keyboard alone.</summary>
public sealed class DeskTests(Chromium chromium)
{
    private const string Public = "/exhibitions/wall";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wall_is_rehung_relabelled_previewed_and_published_by_keyboard()
    {
        await using var site = await TestSite.Start();
        await Gallery.Hang(site, scale: 0.3);
        var (desk, works) = await Wall(site);
        var first = works[0].Value;
        var address = (string path) => new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri;
        await chromium.Visit(
            new(address("/login")),
            Visitor.AtADesk,
            _ => Task.CompletedTask,
            async page =>
            {
                await page.SignIn();
                Assert.EndsWith("/desk", page.Url, StringComparison.Ordinal);

                await page.GotoAsync(address(desk));
                await Press(page, $"#menu-{first}", "Enter");
                await Press(page, $"#down-{first}", "Enter");
                await page.WaitForSelectorAsync($"[data-work='{first}'][data-place='2']");

                await Press(page, "#save", "Enter");
                await page.WaitForSelectorAsync(".bar .done");
                await Press(page, $"[data-work='{first}'] .hung-title", "Enter");
                await page.WaitForURLAsync("**/desk/works/**");
                await page.FocusAsync("#title");
                await page.Keyboard.PressAsync("ControlOrMeta+A");
                await page.Keyboard.TypeAsync("雾里的渡口");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/desk/exhibitions/**");

                await page.GotoAsync(address($"{desk}/preview"));
                await Shows(page);
                Assert.True(await page.Locator(".preview").IsVisibleAsync());
                Assert.DoesNotContain(
                    "雾里的渡口",
                    await site.Visitor.GetStringAsync(Public, Token),
                    StringComparison.Ordinal
                );

                await page.GotoAsync(address(desk));
                await Press(page, "#publish", "Enter");
                await page.WaitForSelectorAsync(".bar .done");
                // The very next request of a visitor, with nothing to wait for.
                var seen = await site.Visitor.GetStringAsync(Public, Token);
                Assert.Contains("雾里的渡口", seen, StringComparison.Ordinal);
                await page.GotoAsync(address(Public));
                await Shows(page);
            }
        );

        async Task Shows(IPage page)
        {
            var titles = await page.Locator("li.work h3").AllInnerTextsAsync();
            Assert.Equal([Gallery.Titles[1], "雾里的渡口"], titles.Take(2), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_desk()
    {
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await Gallery.Hang(site, scale: 0.3);
        var (desk, works) = await Wall(site);
        await SendIn(site, works[1]);
        string[] paths =
        [
            "/desk",
            "/desk/exhibitions",
            "/desk/exhibitions/new",
            desk,
            $"{desk}/upload",
            $"{desk}/preview",
            $"/desk/works/{works[0]}",
            "/desk/content",
            "/desk/content?state=Removed",
            "/desk/content/new/Page",
            $"/desk/content/{works[0]}/versions",
            "/desk/types",
            "/desk/types/Page",
            "/desk/glossary",
            "/desk/api",
            $"/desk/content/{works[0]}/preview",
            "/desk/review",
            "/desk/review/settings",
            $"/desk/review/{works[1]}",
        ];
        await chromium.FindsNothingAmiss(site, paths);
    }

    // In its last step, with something for the checker to find.
    private static async Task SendIn(TestSite site, ContentId work)
    {
        var type = site.Services.GetRequiredService<ContentDefinitions>().Type(ExhibitionsModule.Work)!;
        await site.In(
            async (SaveType saving) =>
            {
                await saving.Configure(type, ReviewSteps.Setting, ReviewSteps.ToSettings(1), Token);
                return true;
            }
        );
        var draft = await site.In(
            async (IContentManager content) =>
            {
                var item = (await content.Get(work, VersionOptions.Latest, Token))!;
                item.Put(item.Part<WorkPart>()! with { Author = "" });
                return (await content.SaveDraft(item, Token)).Item!;
            }
        );
        var sent = await site.In(
            (SubmitForReview submit) => submit.Handle(work, draft.ContentItemVersionId, "请看", Token)
        );
        Assert.Equal(ReviewOutcome.Done, sent);
    }

    // What can be reached with Tab has the focus; the key does the rest.
    private static async Task Press(IPage page, string selector, string key)
    {
        await page.FocusAsync(selector);
        Assert.True(await page.Locator(selector).EvaluateAsync<bool>("element => element.tabIndex >= 0"), selector);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task<(string Desk, IReadOnlyList<ContentId> Works)> Wall(TestSite site)
    {
        var walls = await site.In(
            (IContentManager content) => content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Latest, Token)
        );
        var wall = walls.Single(item => item.Part<AutoroutePart>()?.Path == $"exhibitions/{Gallery.Slug}");
        return (
            $"/desk/exhibitions/{wall.ContentItemId}",
            [.. wall.Part<ExhibitionPart>()!.Placements().Select(placement => placement.WorkId)]
        );
    }
}
