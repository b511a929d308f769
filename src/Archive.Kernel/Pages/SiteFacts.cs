using Archive.Kernel.Hosting;

namespace Archive.Kernel.Pages;

/// <summary>What every template may say about the site: <c>Site</c>.</summary>
public sealed class SiteFacts(SiteOptions options, SiteAddress address)
{
    public string Name => options.Name;

    /// <summary>Language of the pages as HTML writes it.</summary>
    public string Culture => options.DefaultCulture;

    public string? IcpNumber => Given(options.IcpNumber);

    public string? PoliceNumber => Given(options.PoliceNumber);

    /// <summary>Address of the front page.</summary>
    public string Home => address.Href("");

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What templates may know of the request: <c>Request</c>. Nothing in it tells one visitor from another.</summary>
/// <param name="Path">Path below the site's root, without a leading slash.</param>
/// <param name="Url">The page's own address as the world writes it.</param>
/// <param name="Preview">What to say above a page that is not before visitors; null for every other.</param>
public sealed record PageRequest(string Path, string Url, PagePreview? Preview = null);

/// <summary>That a page is shown to staff before it is published.</summary>
/// <param name="EditUrl">Where it is edited.</param>
public sealed record PagePreview(string Words, string EditUrl);
