using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions;

/// <summary>GET /placeholders/{exhibition}/{fingerprint}.css: colours in the places of pictures that are still to come.</summary>
internal static class ShowPlaceholders
{
    public static async Task<IResult> Handle(
        string name,
        string fingerprint,
        ExhibitionReader reader,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        IEnumerable<OpenWork>? works = null;
        if (name == ShowHome.Covers)
        {
            works = ShowHome.CoversOf(await reader.All(everything: false, cancellationToken));
        }
        else if (ContentId.TryParse(name, null, out var id))
        {
            works = (await reader.Read(id, cancellationToken))?.Works;
        }

        if (works is null)
        {
            return TypedResults.NotFound();
        }

        var css = ExhibitionReader.Placeholders(works);
        // An older page may still ask by an older name: it gets today's colours, and may not keep them.
        context.Response.Headers.CacheControl =
            ExhibitionReader.Fingerprint(css) == fingerprint ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Text(css, "text/css", System.Text.Encoding.UTF8);
    }
}
