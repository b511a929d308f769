using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions;

/// <summary>GET an exhibition's address: the wall; below it <c>catalogue</c> and <c>works/{number}</c>.</summary>
internal sealed class ShowExhibition(ExhibitionReader reader, SiteAddress address) : IContentPage
{
    private const string Catalogue = "catalogue";
    private const string Works = "works/";

    public string ContentType => ExhibitionsModule.Exhibition;

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken)
    {
        return
            await reader.Read(place.ContentItemId, cancellationToken) is { } exhibition
            && Page(exhibition, place.Rest) is var (template, page)
            ? new PageResult(template, page)
            : null;
    }

    /// <summary>The template and the record of what stands at an exhibition's address or below it; null for nothing.</summary>
    public (string Template, object Page)? Page(OpenExhibition exhibition, string rest) =>
        rest switch
        {
            "" => ("Exhibitions/exhibition", Page(exhibition)),
            Catalogue => ("Exhibitions/catalogue", Page(exhibition)),
            _ when rest.StartsWith(Works, StringComparison.Ordinal) => Work(exhibition, rest[Works.Length..])
                is { } work
                ? ("Exhibitions/work", work)
                : null,
            _ => null,
        };

    private WorkPage? Work(OpenExhibition exhibition, string number)
    {
        // One address a work: 05 and +5 are not 5.
        var index = exhibition.Works.ToList().FindIndex(work => Number(work.Number) == number);
        if (index < 0)
        {
            return null;
        }

        var work = exhibition.Works[index];
        return new(
            Padded(work.Number),
            Padded(exhibition.Works.Max(one => one.Number)),
            work.Item.DisplayText,
            work.Part.Author,
            work.Part.Taken?.Display ?? "",
            work.Part.Caption,
            work.Part.Credit,
            [.. work.Assets.Select(AiNotice.For).OfType<string>().Distinct(StringComparer.Ordinal)],
            work.Pictures,
            exhibition.Item.DisplayText,
            address.Href(exhibition.Path),
            index > 0 ? Link(exhibition, exhibition.Works[index - 1]) : null,
            index + 1 < exhibition.Works.Count ? Link(exhibition, exhibition.Works[index + 1]) : null,
            Placeholders(exhibition)
        );
    }

    private ExhibitionPage Page(OpenExhibition exhibition) =>
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
            address.Href(exhibition.Path),
            address.Href($"{exhibition.Path}/{Catalogue}"),
            Placeholders(exhibition)
        );

    private IEnumerable<HungSection> Sections(OpenExhibition exhibition) =>
        exhibition
            .Part.Sections.Select(
                (section, index) =>
                    new HungSection(
                        section.Name,
                        section.Place,
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

    private string Placeholders(OpenExhibition exhibition) =>
        reader.PlaceholdersUrl(exhibition.Item.ContentItemId.Value, exhibition.Works);

    private WorkLink Link(OpenExhibition exhibition, OpenWork work) =>
        new(work.Item.DisplayText, Url(exhibition, work));

    private string Url(OpenExhibition exhibition, OpenWork work) =>
        address.Href($"{exhibition.Path}/{Works}{Number(work.Number)}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
