using System.Net;
using AngleSharp.Html.Dom;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Tests.Support;

namespace Archive.Tests.Contents;

/// <summary>Two people at one item, in a hundred orders: who is told what, and whether anybody's words are lost.</summary>
public sealed class TwoCuratorsTests
{
    private static readonly string[] Fields = ["TitlePart.Title", "MarkdownBodyPart.Markdown"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseOptions.Sqlite, 100)]
    [InlineData(DatabaseOptions.PostgreSql, 25)]
    public async Task However_two_take_turns_nobody_overwrites_what_they_have_not_seen(string provider, int orders)
    {
        await using var site = await TestSite.StartOn(provider);
        using var staff = await Staff.Administrator(site);
        var told = 0;
        for (var seed = 0; seed < orders; seed++)
        {
            told += await Play(site, staff, seed);
        }

        // A third or so of them meet in one field.
        Assert.InRange(told, orders / 10, orders * 3);
        TestContext.Current.TestOutputHelper?.WriteLine($"{orders} interleavings, {told} clashes told");
    }

    private static async Task<int> Play(TestSite site, Staff staff, int seed)
    {
        var random = new Random(seed);
        var item = await site.In(
            async (IContentManager content) =>
            {
                var made = content.New("Page");
                made.Put(new TitlePart("起"));
                made.Put(new MarkdownBodyPart("起"));
                return (await content.SaveDraft(made, Token)).Item!;
            }
        );
        var here = $"/desk/content/{item.ContentItemId}";
        var (told, now) = (0, await Now(site, item.ContentItemId));
        Person[] people = [new("甲"), new("乙")];
        while (people.Any(person => person.Saves < 2))
        {
            var waiting = people.Where(person => person.Saves < 2).ToArray();
            var person = waiting[random.Next(waiting.Length)];
            if (person.Form is null)
            {
                person.Open(await staff.Form(here), now);
                person.Type(random);
                continue;
            }

            using var answer = await staff.Post(here, person.Form);
            if (answer.StatusCode == HttpStatusCode.Conflict)
            {
                told++;
                person.Decide(await Staff.Page(answer), now, random);
                continue;
            }

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var after = await Now(site, item.ContentItemId);
            person.Check(now, after, seed);
            now = after;
            person.Form = null;
            person.Saves++;
        }

        return told;
    }

    private static async Task<string[]> Now(TestSite site, ContentId id)
    {
        var item = await site.In((IContentManager content) => content.Get(id, VersionOptions.Latest, Token));
        return [item!.Part<TitlePart>()!.Title, item.Part<MarkdownBodyPart>()!.Markdown];
    }

    /// <summary>Somebody with the form open: what they saw of each field, and what they want it to say.</summary>
    private sealed class Person(string name)
    {
        private readonly string[] seen = new string[Fields.Length];
        private readonly string?[] wanted = new string?[Fields.Length];
        private int typed;

        public Form? Form { get; set; }

        public int Saves { get; set; }

        public void Open(Form form, string[] now)
        {
            Form = form;
            now.CopyTo(seen, 0);
            Array.Clear(wanted);
        }

        public void Type(Random random)
        {
            for (var field = 0; field < Fields.Length; field++)
            {
                if (random.Next(2) == 0)
                {
                    wanted[field] = $"{name}{++typed}";
                    Form!.With(Fields[field], wanted[field]!);
                }
            }
        }

        public void Decide(IHtmlDocument page, string[] now, Random random)
        {
            Form = new(page, "form#editor");
            now.CopyTo(seen, 0);
            for (var field = 0; field < Fields.Length; field++)
            {
                // Where both wrote, one is chosen; elsewhere the other's words have come into the form.
                if (page.QuerySelector($"input[name='take:{Fields[field]}']") is not null)
                {
                    var mine = random.Next(2) == 0;
                    wanted[field] = mine ? wanted[field] ?? Form[Fields[field]] : null;
                    Form.With($"take:{Fields[field]}", mine ? "mine" : "theirs");
                }
            }
        }

        public void Check(string[] before, string[] after, int seed)
        {
            for (var field = 0; field < Fields.Length; field++)
            {
                var (was, isNow, want) = (before[field], after[field], wanted[field]);
                Assert.True(
                    isNow == (want ?? was),
                    $"seed {seed}: {Fields[field]} was {was}, {name} wanted {want}: {isNow}"
                );
                Assert.True(
                    want is null || want == was || was == seen[field],
                    $"seed {seed}: {name} had not seen {was}"
                );
            }
        }
    }
}
