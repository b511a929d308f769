using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Kernel.Themes;
using Fluid;
using Fluid.Values;

namespace Archive.Kernel.Pages;

/// <summary>Filters for every template, named as Orchard's where they mean the same.</summary>
internal sealed class CommonFilters(SiteAddress address, AssetAddresses assets, Markup markup, Words words)
    : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter(
            "href",
            (input, _, context) => new StringValue(LiquidDialect.LinksOf(context).To(input.ToStringValue()))
        );
        filters.AddFilter("t", Translate);
        Add(filters, "absolute_url", address.Absolute);
        Add(filters, "asset_url", assets.Of);
        Add(filters, "slugify", text => Slug.From(text));
        Add(filters, "html_class", text => Slug.From(text));
        AddHtml(filters, "markdownify", markup.FromMarkdown);
        AddHtml(filters, "sanitize_html", markup.Clean);
    }

    private ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(
            new StringValue(
                words.Say(
                    LiquidDialect.LinksOf(context).View.Culture,
                    input.ToStringValue(),
                    [.. Enumerable.Range(0, arguments.Count).Select(at => arguments.At(at).ToStringValue())]
                )
            )
        );

    private static void Add(FilterCollection filters, string name, Func<string, string> change) =>
        filters.AddFilter(name, (input, _, _) => new StringValue(change(input.ToStringValue())));

    // What these return is HTML already and must not be encoded again.
    private static void AddHtml(FilterCollection filters, string name, Func<string, string> change) =>
        filters.AddFilter(name, (input, _, _) => new StringValue(change(input.ToStringValue()), encode: false));
}
