using Fluid;
using Fluid.Ast;

namespace Archive.Kernel.Pages;

/// <summary>Liquid with the tags of Orchard's templates that mean the same here.</summary>
internal sealed class LiquidDialect : FluidParser
{
    private const string Layout = "layout";
    private const string Body = "body";
    private const string Title = "title";
    private const string Zones = "zone:";
    private const string Links = "links";

    public LiquidDialect()
        : base(new FluidParserOptions { AllowFunctions = false, AllowParentheses = true })
    {
        RegisteredTags["render"] = RegisteredTags["render"]
            .Then<Statement>(static statement => new RenderPart((RenderStatement)statement));
        RegisterExpressionTag(
            "layout",
            static async (name, _, _, context) =>
            {
                context.AmbientValues[Layout] = (await name.EvaluateAsync(context)).ToStringValue();
                return Completion.Normal;
            }
        );
        RegisterEmptyTag("render_body", static (writer, _, context) => Write(writer, context, Body));
        RegisterExpressionTag(
            "page_title_add_segment",
            static async (segment, _, _, context) =>
            {
                AddTitle(context, (await segment.EvaluateAsync(context)).ToStringValue());
                return Completion.Normal;
            }
        );
        RegisterExpressionTag(
            "page_title",
            static async (site, writer, encoder, context) =>
            {
                AddTitle(context, (await site.EvaluateAsync(context)).ToStringValue());
                var segments = (List<string>)context.AmbientValues[Title];
                await writer.WriteAsync(encoder.Encode(string.Join("｜", segments.Where(text => text.Length > 0))));
                return Completion.Normal;
            }
        );
        RegisterIdentifierBlock(
            "zone",
            static async (name, statements, _, encoder, context) =>
            {
                await using var text = new StringWriter(context.CultureInfo);
                foreach (var statement in statements)
                {
                    await statement.WriteToAsync(text, encoder, context);
                }

                context.AmbientValues[Zones + name] = context.AmbientValues.TryGetValue(Zones + name, out var before)
                    ? (string)before + text
                    : text.ToString();
                return Completion.Normal;
            }
        );
        RegisterIdentifierTag(
            "render_section",
            static (name, writer, _, context) => Write(writer, context, Zones + name)
        );
    }

    /// <summary>The frame that the last template named, once.</summary>
    public static string? TakeLayout(TemplateContext context) =>
        context.AmbientValues.Remove(Layout, out var name) ? (string)name : null;

    public static void SetLinks(TemplateContext context, PageLinks links) => context.AmbientValues[Links] = links;

    /// <summary>Links of the page that is being made.</summary>
    public static PageLinks LinksOf(TemplateContext context) => (PageLinks)context.AmbientValues[Links];

    public static void SetBody(TemplateContext context, string body) => context.AmbientValues[Body] = body;

    private static void AddTitle(TemplateContext context, string segment)
    {
        if (!context.AmbientValues.TryGetValue(Title, out var segments))
        {
            segments = new List<string>();
            context.AmbientValues[Title] = segments;
        }

        ((List<string>)segments).Add(segment);
    }

    private static async ValueTask<Completion> Write(TextWriter writer, TemplateContext context, string name)
    {
        if (context.AmbientValues.TryGetValue(name, out var html))
        {
            await writer.WriteAsync((string)html);
        }

        return Completion.Normal;
    }
}
