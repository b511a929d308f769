using System.Text;
using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Contents.Previews;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>
/// GET /desk/exhibitions/{id}/preview and below it, and wherever else an exhibition is shown before its time: the public
/// pages with the theme, from the newest versions.
/// </summary>
internal sealed class PreviewExhibition(ExhibitionReader reader, ShowExhibition show, SiteAddress address) : IDraftPages
{
    private const string Colours = "colours.css";

    public string ContentType => ExhibitionsModule.Exhibition;

    public static Task<IResult> Handle(
        ContentId id,
        string? rest,
        ShowDraft drafts,
        SiteAddress address,
        HttpContext context,
        CancellationToken cancellationToken
    ) =>
        drafts.Of(
            id,
            $"desk/exhibitions/{id}/preview",
            rest ?? "",
            _ => new("", address.Href($"desk/exhibitions/{id}")),
            context.Response,
            cancellationToken
        );

    public async Task<IResult?> Show(
        ContentItem item,
        string path,
        string rest,
        PagePreview preview,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        if (await reader.Read(item.ContentItemId, VersionOptions.Latest, cancellationToken) is not { } exhibition)
        {
            return null;
        }

        if (rest == Colours)
        {
            var assets = exhibition.Works.SelectMany(work => work.Assets).DistinctBy(asset => asset.Id);
            return TypedResults.Text(PictureSheets.Css(assets), "text/css", Encoding.UTF8);
        }

        // With another path everything the page links to stands below the preview too.
        if (await show.Page(exhibition with { Path = path }, rest, cancellationToken) is not var (template, page))
        {
            return null;
        }

        var colours = address.Href($"{path}/{Colours}");
        object shown = page switch
        {
            ExhibitionPage wall => wall with { PlaceholdersUrl = colours },
            WorkPage work => work with { PlaceholdersUrl = colours },
            _ => page,
        };
        var same = exhibition.Item.Published && exhibition.Works.All(work => work.Item.Published);
        return new PageResult(template, shown)
        {
            Preview =
                preview.Words.Length > 0
                    ? preview
                    : preview with
                    {
                        Words = same ? "预览：和公开的一样" : "预览：还没有公开",
                    },
        };
    }
}
