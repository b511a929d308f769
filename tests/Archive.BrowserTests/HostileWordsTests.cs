using Archive.BrowserTests.Support;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Exhibitions;
using Archive.Modules.People;
using Archive.Modules.Stories;
using Archive.Tests.Support;

namespace Archive.BrowserTests;

/// <summary>Whatever is written anywhere stays words: no page runs it, and the browser's policy has nothing to block.</summary>
public sealed class HostileWordsTests(Chromium chromium)
{
    private const string Run = "globalThis.ran=1";

    // What has run in other archives: in captions, tags, albums, file names, metadata and the desk.
    private static readonly string[] Payloads =
    [
        $"<script>{Run}</script>",
        $"<ScRiPt >{Run}</sCrIpT>",
        $"<scr<script>ipt>{Run}</scr</script>ipt>",
        $"\"><script>{Run}</script>",
        $"'><script>{Run}</script>",
        $"</title><script>{Run}</script>",
        $"</textarea><script>{Run}</script>",
        $"</style><script>{Run}</script>",
        $"</script><script>{Run}</script>",
        $"--><script>{Run}</script>",
        $"]]><script>{Run}</script>",
        $"<script src=data:,{Run}></script>",
        $"<script type=module>{Run}</script>",
        $"<svg><script>{Run}</script></svg>",
        $"<svg onload={Run}>",
        $"<svg/onload={Run}>",
        $"<svg><animate onbegin={Run} attributeName=x dur=1s>",
        $"<svg><set onbegin={Run} attributename=x>",
        $"<svg><a xlink:href=javascript:{Run}><text y=9>x</text></a></svg>",
        $"<math><mtext><table><mglyph><style><img src=x onerror={Run}>",
        $"<math href=javascript:{Run}>x</math>",
        $"<img src=x onerror={Run}>",
        $"<img src=x onerror=\"{Run}\">",
        $"<img/src=x/onerror={Run}>",
        $"<img src=x:x onerror={Run}>",
        $"\" onerror=\"{Run}\" x=\"",
        $"' onerror='{Run}' x='",
        $"\" onmouseover=\"{Run}\" x=\"",
        $"\" autofocus onfocus=\"{Run}\" x=\"",
        $"<body onload={Run}>",
        $"<iframe src=javascript:{Run}></iframe>",
        $"<iframe srcdoc=\"<script>parent.{Run}</script>\"></iframe>",
        $"<object data=javascript:{Run}></object>",
        $"<embed src=javascript:{Run}>",
        $"<a href=javascript:{Run}>x</a>",
        $"<a href=\"java&#9;script:{Run}\">x</a>",
        $"<a href=\" javascript:{Run}\">x</a>",
        $"<a href=data:text/html,<script>{Run}</script>>x</a>",
        $"[x](javascript:{Run})",
        $"[x](java\tscript:{Run})",
        $"[x](data:text/html;base64,PHNjcmlwdD5yYW49MTwvc2NyaXB0Pg==)",
        $"![x\"onerror={Run} y=\"](x)",
        $"![x](x \"onerror={Run}\")",
        $"<javascript:{Run}>",
        $"<form action=javascript:{Run}><button>x</button></form>",
        $"<button formaction=javascript:{Run}>x</button>",
        $"<input autofocus onfocus={Run}>",
        $"<select autofocus onfocus={Run}>",
        $"<details open ontoggle={Run}>x</details>",
        $"<video><source onerror={Run}></video>",
        $"<audio src=x onerror={Run}>",
        $"<marquee onstart={Run}>x</marquee>",
        $"<meta http-equiv=refresh content=\"0;url=javascript:{Run}\">",
        $"<base href=javascript:{Run}//>",
        $"<link rel=stylesheet href=javascript:{Run}>",
        $"<style>@import 'javascript:{Run}';</style>",
        $"<div style=\"background:url(javascript:{Run})\">x</div>",
        $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\">",
        $"<template><script>{Run}</script></template>",
        "{{ 'x' | raw }}{% raw %}<script>globalThis.ran=1</script>{% endraw %}",
        $"\u2028<script>{Run}</script>",
        $"&lt;script&gt;{Run}&lt;/script&gt;",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_written_runs_on_a_page_or_at_the_desk()
    {
        Assert.True(Payloads.Length >= 60);
        await using var site = await TestSite.Start("--Archive:Jobs:Runners=0");
        await Gallery.Hang(site, scale: 0.3);
        var paths = await site.In((IContentManager content) => Write(content));
        await site.CatchUp();
        var complaints = new Complaints();
        await chromium.Visit(
            new(site.Visitor.BaseAddress!, "/login"),
            Visitor.AtADesk,
            complaints.Listen,
            async page =>
            {
                await page.SignIn();
                foreach (var path in paths)
                {
                    await page.GotoAsync(new Uri(site.Visitor.BaseAddress!, path).AbsoluteUri);
                    // Whatever waits for a pointer or the focus gets it.
                    await page.EvaluateAsync(
                        "[...document.querySelectorAll('main *')].forEach((one) => ['mouseover', 'focus', 'toggle'].forEach((kind) => one.dispatchEvent(new Event(kind))))"
                    );
                    Assert.False(await page.EvaluateAsync<bool>("'ran' in globalThis"), path);
                    var links = await page.EvaluateAsync<string[]>(
                        "[...document.querySelectorAll('a[href], form[action], [formaction]')].map((one) => one.href || one.action || one.formAction).filter((to) => !/^https?:/.test(to))"
                    );
                    Assert.Empty(links);
                }
            }
        );
        Assert.Empty(complaints.Heard);
    }

    private static async Task<IReadOnlyList<string>> Write(IContentManager content)
    {
        var all = string.Join("\n\n", Payloads);
        var line = string.Join(' ', Payloads);
        var works = await content.OfType(ExhibitionsModule.Work, VersionOptions.Published, Token);
        var work = works[0];
        var part = work.Part<WorkPart>()!;
        work.Put(new TitlePart(line));
        work.Put(
            part with
            {
                Author = line,
                Caption = all,
                Credit = line,
                Photos = [part.Photos[0] with { AltText = line, AltTextProvisional = false }],
            }
        );
        await Publish(content, work);
        var person = content.New(PeopleModule.Person);
        person.Put(new TitlePart(line));
        person.Put(new AutoroutePart { Path = "people/hostile" });
        person.Put(new PersonPart { Summary = all, Biography = all });
        await Publish(content, person);
        var story = content.New(StoriesModule.Story);
        story.Put(new TitlePart(line));
        story.Put(new AutoroutePart { Path = "stories/hostile" });
        story.Put(
            new StoryPart
            {
                Byline = line,
                Summary = line,
                PersonIds = [person.ContentItemId],
            }
        );
        story.Put(new MarkdownBodyPart(all));
        await Publish(content, story);
        var page = content.New("Page");
        page.Put(new TitlePart(line));
        page.Put(new AutoroutePart { Path = "hostile" });
        page.Put(new HtmlBodyPart(all));
        await Publish(content, page);
        var number = await NumberOf(content, work.ContentItemId);
        return
        [
            "/",
            PublicPages.Wall,
            $"{PublicPages.Wall}/catalogue",
            $"{PublicPages.Wall}/works/{number}",
            $"/hant{PublicPages.Wall}/works/{number}",
            "/people",
            "/people/hostile",
            "/stories",
            "/stories/hostile",
            "/hostile",
            "/desk",
            "/desk/content",
            $"/desk/content/{story.ContentItemId}",
            $"/desk/content/{page.ContentItemId}",
            $"/desk/content/{story.ContentItemId}/versions",
            $"/desk/content/{story.ContentItemId}/preview",
            $"/desk/works/{work.ContentItemId}",
            $"/desk/review/{story.ContentItemId}",
            "/desk/audit",
            "/desk/media",
        ];
    }

    private static async Task<int> NumberOf(IContentManager content, ContentId work)
    {
        var walls = await content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Published, Token);
        return walls
            .SelectMany(wall => wall.Part<ExhibitionPart>()!.Placements())
            .First(hung => hung.WorkId == work)
            .Number;
    }

    private static async Task Publish(IContentManager content, ContentItem item)
    {
        var saved = await content.Publish(item, Token);
        Assert.True(saved.Succeeded, string.Join(' ', saved.Errors.Select(error => error.Message)));
    }
}
