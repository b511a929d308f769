using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Iiif;

/// <summary>
/// Addresses of pictures as viewers write them. There are two ways to each picture, and one stays on the way one came:
/// what <c>info.json</c> calls its id is the address it was asked at.
/// </summary>
public sealed class ImageAddresses(SiteAddress site)
{
    public const string Usual = "iiif/3";

    /// <summary>The same beside the presentations, below <c>/iiif/presentation/3</c>.</summary>
    public const string Full = "iiif/image/3";

    /// <summary>With scheme and host, without a slash at its end.</summary>
    public string Of(HttpRequest request, ContentId asset) =>
        site.Absolute(
            $"{(request.Path.StartsWithSegments($"/{Full}", StringComparison.Ordinal) ? Full : Usual)}/{asset}"
        );

    /// <summary>For a link on this site.</summary>
    public string Link(ContentId asset) => site.Href($"{Usual}/{asset}");
}
