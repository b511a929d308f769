using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;

namespace Archive.Modules.Stories;

/// <summary>Cards of stories.</summary>
internal sealed class StoryCards(ArchiveDb db, ContentRoutes routes, Pictures pictures, PageLinks links) : IContentCards
{
    public string ContentType => StoriesModule.Story;

    public async Task<IReadOnlyList<ContentCard>> Of(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var paths = await routes.PathsOf([.. items.Select(item => item.ContentItemId)], cancellationToken);
        var parts = items.ToDictionary(item => item.ContentItemId, item => item.Part<StoryPart>() ?? new());
        var covers = parts.Values.Select(part => part.Cover?.AssetId).OfType<Archive.Kernel.Text.ContentId>().ToList();
        var assets = await Pictures.Assets(db, covers, cancellationToken);
        return
        [
            .. items
                .Where(item => paths.ContainsKey(item.ContentItemId))
                .Select(item => (item, part: parts[item.ContentItemId]))
                .Select(pair => new ContentCard(
                    pair.item.ContentItemId,
                    ContentType,
                    pair.item.DisplayText,
                    links.To(paths[pair.item.ContentItemId]),
                    Note(pair.part),
                    pair.part.Summary,
                    pair.part.Cover is { } cover && assets.TryGetValue(cover.AssetId, out var asset)
                        ? pictures.Of(asset, cover.AltText)
                        : null,
                    pair.part.Language
                )),
        ];
    }

    private string Note(StoryPart part)
    {
        var date = part.Date?.DisplayIn(CultureInfo.GetCultureInfo(links.View.Culture)) ?? "";
        return string.Join('，', new[] { part.Byline, date }.Where(text => text.Length > 0));
    }
}
