using System.Text.RegularExpressions;
using Archive.Kernel.Hosting;
using Ganss.Xss;
using Markdig;

namespace Archive.Kernel.Pages;

/// <summary>Turns what authors wrote into HTML that can do no harm.</summary>
public sealed partial class Markup(SiteAddress address)
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .Build();

    // Made when first asked: it brings a whole CSS parser along, which a start need not wait for.
    private readonly Lazy<HtmlSanitizer> sanitizer = new(() => Make(address));

    public string FromMarkdown(string markdown) => Clean(Markdown.ToHtml(markdown, pipeline));

    /// <summary>Removes script, styles and whatever else the strict policy of the pages would block.</summary>
    public string Clean(string html) => sanitizer.Value.Sanitize(html);

    private static HtmlSanitizer Make(SiteAddress address)
    {
        var safe = new HtmlSanitizer();
        safe.AllowedAttributes.Remove("style");
        safe.AllowedAttributes.Add("lang");
        safe.AllowedAttributes.Add("translate");
        safe.AllowedTags.Remove("form");
        safe.AllowedTags.Remove("input");
        safe.AllowedTags.Remove("button");
        safe.AllowedTags.Remove("select");
        safe.AllowedTags.Remove("textarea");
        safe.AllowedTags.Add("ruby");
        safe.AllowedTags.Add("rt");
        safe.AllowedTags.Add("rp");
        safe.AllowedSchemes.Add("mailto");
        safe.AllowedSchemes.Add("tel");
        // Footnotes lead down and back up; any other id could take the place of one of the page's own.
        safe.RemovingAttribute += (_, removing) =>
            removing.Cancel = removing.Attribute.Name == "id" && Footnote().IsMatch(removing.Attribute.Value);
        safe.FilterUrl += (_, url) => url.SanitizedUrl = OnThisSite(url.OriginalUrl, address) ?? url.SanitizedUrl;
        return safe;
    }

    // Authors write /about wherever the site stands; the path it stands below may change.
    private static string? OnThisSite(string url, SiteAddress address) =>
        url.StartsWith('/')
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.StartsWith(address.Href(""), StringComparison.Ordinal)
            ? address.Href(url)
            : null;

    [GeneratedRegex("^fn(ref)?:[0-9]+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Footnote();
}
