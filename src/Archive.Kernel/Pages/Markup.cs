using Ganss.Xss;
using Markdig;

namespace Archive.Kernel.Pages;

/// <summary>Turns what authors wrote into HTML that can do no harm.</summary>
public sealed class Markup
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoLinks()
        .Build();

    // Made when first asked: it brings a whole CSS parser along, which a start need not wait for.
    private readonly Lazy<HtmlSanitizer> sanitizer = new(Make);

    public string FromMarkdown(string markdown) => Clean(Markdown.ToHtml(markdown, pipeline));

    /// <summary>Removes script, styles and whatever else the strict policy of the pages would block.</summary>
    public string Clean(string html) => sanitizer.Value.Sanitize(html);

    private static HtmlSanitizer Make()
    {
        var safe = new HtmlSanitizer();
        safe.AllowedAttributes.Remove("style");
        safe.AllowedAttributes.Add("lang");
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
        return safe;
    }
}
