using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Pages;

/// <summary>GET any address that nothing else answers: the item that lives there, or the way to where it went.</summary>
internal static class ShowContent
{
    public static async Task<IResult> Handle(
        string path,
        HttpContext context,
        ContentAddresses addresses,
        IEnumerable<IFormerAddress> former,
        CancellationToken cancellationToken
    )
    {
        if (await addresses.Show(path, cancellationToken) is { } shown)
        {
            return shown;
        }

        foreach (var known in former)
        {
            if (await known.Find(path, cancellationToken) is { } link)
            {
                // Staff may change their minds; a browser that had kept it would not hear of it.
                context.Response.Headers.CacheControl = "no-cache";
                return TypedResults.Redirect(link, permanent: true);
            }
        }

        return TypedResults.NotFound();
    }
}
