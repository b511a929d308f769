using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Archive.Kernel.Pages;

/// <summary>
/// <c>{% render 'part', name: value %}</c>: a template inside another, which sees what it is given and nothing else. Asks
/// first whether it is given all that it uses, and tells which file was at fault when it fails.
/// </summary>
internal sealed class RenderPart(RenderStatement inner) : Statement
{
    private const string Store = "templates";

    /// <summary>Tells the page's parts where templates come from.</summary>
    public static void SetStore(TemplateContext context, TemplateStore store) => context.AmbientValues[Store] = store;

    public override async ValueTask<Completion> WriteToAsync(
        TextWriter writer,
        TextEncoder encoder,
        TemplateContext context
    )
    {
        var part = ((TemplateStore)context.AmbientValues[Store]).Get(inner.Path);
        var given = inner.AssignStatements.Select(argument => argument.Identifier).ToHashSet(StringComparer.Ordinal);
        given.Add(inner.Alias ?? Path.GetFileName(inner.Path));
        part.Require(given);
        try
        {
            return await inner.WriteToAsync(writer, encoder, context);
        }
        catch (UnknownMemberException unknown)
        {
            throw new TemplateException(part.Name, part.Names.LineOfMember(unknown.Member), unknown.Message, unknown);
        }
        catch (Exception exception) when (exception is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(part.Name, 0, exception.Message, exception);
        }
    }
}
