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
    private readonly LiquidDialect parser = new();
    private readonly TemplateOptions options;
    private readonly PageRecords records;
    private readonly ThemeFiles files;
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
        this.files = files;
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
        options.MemberAccessStrategy.Register<PagePreview>();
        options.MemberAccessStrategy.Register<SiteFacts>();
        records = new(options.MemberAccessStrategy);
        foreach (var set in filters)
        {
            set.AddTo(options.Filters);
        }

        templates = new(parser);
    }

    /// <summary>The HTML of a page.</summary>
    /// <param name="template">Name without its ending: <c>Exhibitions/exhibition</c>.</param>
    /// <exception cref="TemplateException">A template is missing or wrong; the message names file and line.</exception>
    public async Task<byte[]> Render(string template, object page, PageRequest request)
    {
        records.Register(page.GetType());
        var context = new TemplateContext(options);
        context.SetValue("Model", page);
        context.SetValue("Site", site);
        context.SetValue("Request", request);
        context.SetValue("Culture", site.Culture);
        var body = await Render(template, context);
        // Frames may stand in frames; each shows what was rendered inside it.
        while (LiquidDialect.TakeLayout(context) is { } layout)
        {
            LiquidDialect.SetBody(context, body);
            body = await Render(layout, context);
        }

        return Encoding.UTF8.GetBytes(body);
    }

    private async Task<string> Render(string template, TemplateContext context)
    {
        var name = template + ".liquid";
        var file = files.GetFileInfo(name);
        if (!file.Exists)
        {
            throw new TemplateException(name, "没有这个模板。");
        }

        var parsed = templates.Get(file, name);
        await using var text = new StringWriter(new StringBuilder(32 * 1024), context.CultureInfo);
        try
        {
            await parsed.RenderAsync(text, encoder, context);
        }
        catch (Exception exception) when (exception is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(name, exception.Message, exception);
        }

        return text.ToString();
    }
}

/// <summary>A theme's mistake: which file, where, what.</summary>
public sealed class TemplateException(string file, string problem, Exception? inner = null)
    : Exception($"模板 {file}：{problem}", inner);

/// <summary>Filters that a module adds to the templates.</summary>
public interface ILiquidFilters
{
    void AddTo(FilterCollection filters);
}
