using System.Globalization;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions;

/// <summary>GET an exhibition's address: the wall; below it <c>catalogue</c> and <c>works/{number}</c>.</summary>
internal sealed class ShowExhibition(
    ExhibitionReader reader,
    ContentCardReader cards,
    PictureSheets sheets,
    PageLinks links
) : IContentPage
{
    private const string Catalogue = "catalogue";
    private const string Works = "works/";

    public string ContentType => ExhibitionsModule.Exhibition;

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken)
    {
        return
            await reader.Read(place.ContentItemId, cancellationToken) is { } exhibition
            && await Page(exhibition, place.Rest, cancellationToken) is var (template, page)
            ? new PageResult(template, page)
            : null;
    }

    /// <summary>The template and the record of what stands at an exhibition's address or below it; null for nothing.</summary>
    public async Task<(string Template, object Page)?> Page(
        OpenExhibition exhibition,
        string rest,
        CancellationToken cancellationToken
    )
    {
        if (rest.StartsWith(Works, StringComparison.Ordinal))
        {
            return await Work(exhibition, rest[Works.Length..], cancellationToken) is { } work
                ? ("Exhibitions/work", work)
                : null;
        }

        return rest switch
        {
            "" => ("Exhibitions/exhibition", await Page(exhibition, cancellationToken)),
            Catalogue => ("Exhibitions/catalogue", await Page(exhibition, cancellationToken)),
            _ => null,
        };
    }

    /// <summary>The first row of each wall: what the front page shows of an exhibition.</summary>
    public IReadOnlyList<HungSection> FirstRows(OpenExhibition exhibition) =>
        [.. Sections(exhibition).Select(section => section with { Rows = [section.Rows[0]] })];

    /// <summary>Path of a work's place on a wall.</summary>
    /// <param name="exhibition">Path of the exhibition.</param>
    public static string PathOf(string exhibition, int number) => $"{exhibition}/{Works}{Number(number)}";

    private async Task<WorkPage?> Work(OpenExhibition exhibition, string number, CancellationToken cancellationToken)
    {
        // One address a work: 05 and +5 are not 5.
        var index = exhibition.Works.ToList().FindIndex(work => Number(work.Number) == number);
        if (index < 0)
        {
            return null;
        }

        var work = exhibition.Works[index];
        var people = work.Part.PhotographerId is { } person ? await cards.Of([person], cancellationToken) : [];
        return new(
            Padded(work.Number),
            Padded(exhibition.Works.Max(one => one.Number)),
            work.Item.DisplayText,
            work.Part.Author,
            people.Count > 0 ? people[0] : null,
            work.Part.Taken?.DisplayIn(CultureInfo.GetCultureInfo(links.View.Culture)) ?? "",
            work.Part.Caption,
            work.Part.Credit,
            [.. work.Assets.Select(AiNotice.For).OfType<string>().Distinct(StringComparer.Ordinal)],
            await cards.Of(work.Part.PlaceIds, cancellationToken),
            [.. (await cards.NamingIt(work.Item.ContentItemId, cancellationToken))["Story"]],
            work.Pictures,
            exhibition.Item.DisplayText,
            exhibition.Part.Sections[work.Section].Name,
            links.To($"{exhibition.Path}#work-{Padded(work.Number)}"),
            index > 0 ? Link(exhibition, exhibition.Works[index - 1]) : null,
            index + 1 < exhibition.Works.Count ? Link(exhibition, exhibition.Works[index + 1]) : null,
            await sheets.Of(work.Pictures, cancellationToken)
        );
    }

    private async Task<ExhibitionPage> Page(OpenExhibition exhibition, CancellationToken cancellationToken) =>
        new(
            exhibition.Item.DisplayText,
            ExhibitionWords.Lines(exhibition.Item.DisplayText),
            ExhibitionWords.ReadsDown(exhibition.Item.DisplayText),
            exhibition.Part.Summary.Length > 0 ? exhibition.Part.Summary : exhibition.Item.DisplayText,
            exhibition.Part.Introduction,
            ExhibitionWords.Dates(exhibition.Part.Opens, exhibition.Part.Closes),
            exhibition.Part.Venue,
            exhibition.Works.Count,
            ExhibitionReader.Photographers(exhibition),
            ExhibitionReader.Cover(exhibition)?.Pictures[0],
            [.. Sections(exhibition)],
            links.To(exhibition.Path),
            links.To($"{exhibition.Path}/{Catalogue}"),
            await sheets.OfItem(exhibition.Item.ContentItemId, cancellationToken)
        );

    private IEnumerable<HungSection> Sections(OpenExhibition exhibition) =>
        exhibition
            .Part.Sections.Select(
                (section, index) =>
                    new HungSection(
                        section.Name,
                        section.Place,
                        $"wall-{index + 1}",
                        Hanging.Rows([
                            .. exhibition
                                .Works.Where(work => work.Section == index)
                                .Select(work => (work.Number, Hang(exhibition, work))),
                        ])
                    )
            )
            .Where(section => section.Rows.Count > 0);

    private HungWork Hang(OpenExhibition exhibition, OpenWork work) =>
        new(
            Padded(work.Number),
            work.Item.DisplayText,
            Url(exhibition, work),
            work.Part.Author,
            work.Part.Taken?.Years ?? "",
            work.Pictures[0],
            work.Pictures[0].Shape,
            ""
        );

    private WorkLink Link(OpenExhibition exhibition, OpenWork work) =>
        new(work.Item.DisplayText, Url(exhibition, work));

    private string Url(OpenExhibition exhibition, OpenWork work) => links.To(PathOf(exhibition.Path, work.Number));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
