using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.People;

/// <summary>A person, with what they made and where they are named.</summary>
/// <param name="Biography">Markdown.</param>
public sealed record PersonPage(
    string Name,
    string Summary,
    string Biography,
    IReadOnlyList<ContentCard> Works,
    IReadOnlyList<ContentCard> Series,
    IReadOnlyList<ContentCard> Stories,
    string PlaceholdersUrl
);

/// <summary>GET /people and a person's address.</summary>
internal sealed class ShowPerson(IContentManager content, ContentCardReader cards, PictureSheets sheets) : IContentPage
{
    public string ContentType => PeopleModule.Person;

    public static async Task<IResult> List(
        ContentCardReader cards,
        PictureSheets sheets,
        CancellationToken cancellationToken
    )
    {
        var people = await cards.All(
            PeopleModule.Person,
            items => items.OrderBy(item => Pinyin.Of(item.DisplayText), StringComparer.Ordinal),
            cancellationToken
        );
        return new PageResult(
            "People/people",
            new ListPage(
                PeopleModule.Person,
                "人物",
                "这里还没有人物。",
                people,
                await sheets.Of(people.Select(card => card.Picture), cancellationToken)
            )
        );
    }

    public async Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken) =>
        place.Rest.Length == 0
        && await content.Get(place.ContentItemId, VersionOptions.Published, cancellationToken) is { } item
            ? await Page(item, null, cancellationToken)
            : null;

    public async Task<IResult?> Preview(ContentItem item, PagePreview preview, CancellationToken cancellationToken) =>
        await Page(item, preview, cancellationToken);

    private async Task<PageResult> Page(ContentItem item, PagePreview? preview, CancellationToken cancellationToken)
    {
        var part = item.Part<PersonPart>() ?? new();
        var naming = await cards.NamingIt(item.ContentItemId, cancellationToken);
        var shown = naming.SelectMany(group => group).Select(card => card.Picture);
        return new PageResult(
            "People/person",
            new PersonPage(
                item.DisplayText,
                part.Summary,
                part.Biography,
                [.. naming["Work"]],
                [.. naming["Series"]],
                [.. naming["Story"]],
                await sheets.Of(shown, cancellationToken)
            )
        )
        {
            Preview = preview,
        };
    }
}
