using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Pages;

/// <summary>Finds the item that lives at an address and lets its type show it.</summary>
public sealed class ContentAddresses(ContentRoutes routes, IEnumerable<IContentPage> pages, PageLinks links)
{
    // An item's own address, or up to two steps below it: /works/5.
    private const int StepsBelow = 2;

    /// <summary>What visitors come to at a path: a page, or a redirect to where it is today; null for nothing.</summary>
    public async Task<IResult?> Show(string path, CancellationToken cancellationToken)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var below = 0; below <= StepsBelow && below < segments.Length; below++)
        {
            var own = string.Join('/', segments[..^below]);
            if (await routes.Resolve(own, cancellationToken) is not { } route)
            {
                continue;
            }

            var rest = string.Join('/', segments[^below..]);
            var present = route.MovedTo ?? own.ToLowerInvariant();
            var link = rest.Length == 0 ? present : $"{present}/{rest}";
            var page =
                pages.FirstOrDefault(page => page.ContentType == route.ContentType)
                ?? pages.First(page => page.ContentType == IContentPage.Any);
            var shown = await page.Show(new(route.ContentItemId, present, rest), cancellationToken);

            // Addresses are kept for ever: a former one, or one typed in capitals, leads to the one of today.
            return shown is null || link == path
                ? shown
                : TypedResults.Redirect(links.To(Escape(link)), permanent: true);
        }

        return null;
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
