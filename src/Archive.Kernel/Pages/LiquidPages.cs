using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Archive.Kernel.Themes;
using Fluid;

namespace Archive.Kernel.Pages;

/// <summary>
/// Renders page records with the theme's Liquid templates. A template names its frame with <c>{% layout %}</c>; the frame
/// shows it with <c>{% render_body %}</c>. Everything is encoded unless a filter says that it is HTML.
/// </summary>
public sealed class LiquidPages
{
    private static readonly HashSet<string> Globals = new(StringComparer.Ordinal)
    {
        "Model",
        "Site",
        "Request",
        "Culture",
    };

    private readonly LiquidDialect parser = new();
    private readonly TemplateOptions options;
    private readonly PageRecords records;
    private readonly HtmlEncoder encoder;
    private readonly SiteFacts site;
    private readonly TemplateStore templates;

    public LiquidPages(
        ThemeFiles files,
        IEnumerable<ILiquidFilters> filters,
        HtmlEncoder encoder,
        SiteFacts site,
        TimeZoneInfo timeZone
    )
    {
        this.encoder = encoder;
        this.site = site;
        options = new()
        {
            FileProvider = files,
            MemberAccessStrategy = new RecordMembers(),
            StrictFilters = true,
            TimeZone = timeZone,
            MaxSteps = 500_000,
            MaxRecursion = 50,
        };
        options.MemberAccessStrategy.Register<PageRequest>();
        options.MemberAccessStrategy.Register<PageLanguage>();
        options.MemberAccessStrategy.Register<PagePreview>();
        options.MemberAccessStrategy.Register<SiteFacts>();
        records = new(options.MemberAccessStrategy);
        foreach (var set in filters)
        {
            set.AddTo(options.Filters);
            foreach (var record in set.Records)
            {
                records.Register(record);
            }
        }

        templates = new(parser, files, options.Filters);
    }

    /// <summary>The HTML of a page.</summary>
    /// <param name="links">How the page's reader reads, and so where its links lead.</param>
    /// <param name="template">Name without its ending: <c>Exhibitions/exhibition</c>.</param>
    /// <exception cref="TemplateException">A template is missing or wrong; the message names file and line.</exception>
    public async Task<string> Render(string template, object page, PageRequest request, PageLinks links)
    {
        records.Register(page.GetType());
        var context = new TemplateContext(options);
        context.SetValue("Model", page);
        context.SetValue("Site", site);
        context.SetValue("Request", request);
        context.SetValue("Culture", links.View.Culture);
        context.CultureInfo = CultureInfo.GetCultureInfo(links.View.Culture);
        LiquidDialect.SetLinks(context, links);
        RenderPart.SetStore(context, templates);
        var body = await Render(template, context);
        // Frames may stand in frames; each shows what was rendered inside it.
        while (LiquidDialect.TakeLayout(context) is { } layout)
        {
            LiquidDialect.SetBody(context, body);
            body = await Render(layout, context);
        }

        return body;
    }

    private async Task<string> Render(string template, TemplateContext context)
    {
        var parsed = templates.Get(template);
        parsed.Require(Globals);
        await using var text = new StringWriter(new StringBuilder(32 * 1024), context.CultureInfo);
        try
        {
            await parsed.Template.RenderAsync(text, encoder, context);
        }
        catch (UnknownMemberException unknown)
        {
            throw new TemplateException(
                parsed.Name,
                parsed.Names.LineOfMember(unknown.Member),
                unknown.Message,
                unknown
            );
        }
        catch (Exception exception) when (exception is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(parsed.Name, 0, exception.Message, exception);
        }

        return text.ToString();
    }
}

/// <summary>A theme's mistake: which file, where, what.</summary>
/// <param name="line">From 1; 0 when the problem itself tells, or nobody knows.</param>
public sealed class TemplateException(string file, int line, string problem, Exception? inner = null)
    : Exception(line > 0 ? $"模板 {file} 第 {line} 行：{problem}" : $"模板 {file}：{problem}", inner);

/// <summary>Filters that a module adds to the templates.</summary>
public interface ILiquidFilters
{
    void AddTo(FilterCollection filters);

    /// <summary>Records that the filters give and templates may read.</summary>
    IEnumerable<Type> Records => [];
}
