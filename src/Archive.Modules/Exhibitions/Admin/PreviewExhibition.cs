using System.Text;
using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>
/// GET /desk/exhibitions/{id}/preview and below it: the public pages with the theme, from the newest versions. For staff
/// alone, and kept by nobody.
/// </summary>
internal static class PreviewExhibition
{
    private const string Colours = "colours.css";

    public static async Task<IResult> Handle(
        ContentId id,
        string? rest,
        ExhibitionReader reader,
        ShowExhibition show,
        SiteAddress address,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (await reader.Read(id, VersionOptions.Latest, cancellationToken) is not { } exhibition)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (rest == Colours)
        {
            var assets = exhibition.Works.SelectMany(work => work.Assets).DistinctBy(asset => asset.Id);
            return TypedResults.Text(PictureSheets.Css(assets), "text/css", Encoding.UTF8);
        }

        // With another path everything the page links to stands below the preview too.
        var path = $"desk/exhibitions/{id}/preview";
        if (await show.Page(exhibition with { Path = path }, rest ?? "", cancellationToken) is not var (template, page))
        {
            return TypedResults.NotFound();
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
            Preview = new(same ? "预览：和公开的一样" : "预览：还没有公开", address.Href($"desk/exhibitions/{id}")),
        };
    }
}
