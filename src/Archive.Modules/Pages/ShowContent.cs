using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Pages;

/// <summary>GET any address that nothing else answers: finds the item that lives there and lets its type show it.</summary>
internal static class ShowContent
{
    // An item's own address, or up to two steps below it: /works/5.
    private const int StepsBelow = 2;

    public static async Task<IResult> Handle(
        string path,
        ContentRoutes routes,
        IEnumerable<IContentPage> pages,
        PageLinks links,
        CancellationToken cancellationToken
    )
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
            if (shown is null)
            {
                return TypedResults.NotFound();
            }

            // Addresses are kept for ever: a former one, or one typed in capitals, leads to the one of today.
            return link == path ? shown : TypedResults.Redirect(links.To(Escape(link)), permanent: true);
        }

        return TypedResults.NotFound();
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
