using System.Collections.Concurrent;
using System.Globalization;
using Archive.Kernel.Text;
using Fluid;
using Fluid.Values;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

/// <summary>First segments of paths that the program itself answers, so that no item may take them.</summary>
public sealed record ReservedPaths(IReadOnlySet<string> Segments)
{
    public static ReservedPaths Of(params string[] segments) =>
        new(new HashSet<string>(segments, StringComparer.OrdinalIgnoreCase));
}

/// <summary>
/// Gives each item with an <see cref="AutoroutePart"/> its address: the path its author wrote, or one made from the type's
/// pattern, in pinyin, numbered when it is taken. An address stays when the title changes; a former one redirects.
/// </summary>
internal sealed class AutorouteHandler(ContentDefinitions definitions, ReservedPaths reserved) : ContentHandler
{
    private const int LongestPath = 200;
    private static readonly FluidParser Parser = new();
    private static readonly ConcurrentDictionary<string, IFluidTemplate> Patterns = new(StringComparer.Ordinal);
    private static readonly TemplateOptions Options = MakeOptions();

    public override async Task Saving(ContentChange change, CancellationToken cancellationToken)
    {
        var item = change.Item;
        item.DisplayText = item.Part<TitlePart>()?.Title.Trim() ?? item.DisplayText;
        var part = item.Part<AutoroutePart>() ?? new();
        if (!string.IsNullOrWhiteSpace(part.Path))
        {
            item.Put(part with { Path = ContentRoutes.Normalise(part.Path) });
            return;
        }

        // Some types have an address only when somebody gives them one.
        if (definitions.Type(item.ContentType)?.RoutePattern is not { Length: > 0 } pattern)
        {
            return;
        }

        var made = ContentRoutes.Normalise(await Fill(pattern, item));
        item.Put(part with { Path = await Free(made, change, cancellationToken) });
    }

    public override async Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Part<AutoroutePart>()?.Path is not { } path)
        {
            return;
        }

        if (Problem(path) is { } problem)
        {
            change.Errors.Add(new("AutoroutePart.Path", problem));
        }
        else if (await Owner(path, change, cancellationToken) is { } owner && owner != change.Item.ContentItemId)
        {
            change.Errors.Add(new("AutoroutePart.Path", $"网址“{path}”已属于另一条内容，请换一个。"));
        }
    }

    public override async Task Saved(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Part<AutoroutePart>()?.Path is not { } path)
        {
            return;
        }

        var routes = await change
            .Db.ContentRoutes.Where(route => route.ContentItemId == change.Item.ContentItemId)
            .ToListAsync(cancellationToken);
        foreach (var route in routes)
        {
            route.Current = route.Path == path;
        }

        if (!routes.Exists(route => route.Path == path))
        {
            change.Db.ContentRoutes.Add(
                new()
                {
                    Path = path,
                    ContentItemId = change.Item.ContentItemId,
                    Current = true,
                }
            );
        }
    }

    private string? Problem(string path) =>
        path switch
        {
            "" => "网址不能为空。",
            { Length: > LongestPath } => $"网址太长：最多 {LongestPath} 个字符。",
            _ when path.Split('/').Any(segment => segment is "" or "." or "..") => $"网址“{path}”里有空的一段。",
            _ when path.Any(character => char.IsControl(character) || "?#%\\<>\"".Contains(character)) =>
                $"网址“{path}”里有不能用的符号（? # % \\ < > \"）。",
            _ when reserved.Segments.Contains(path.Split('/')[0]) && !path.Contains('/') =>
                $"网址“{path}”由系统使用，请换一个。",
            _ => null,
        };

    private static async Task<string> Free(string path, ContentChange change, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}-{number}");
            var owner = await Owner(candidate, change, cancellationToken);
            if (owner is null || owner == change.Item.ContentItemId)
            {
                return candidate;
            }
        }
    }

    private static async Task<ContentId?> Owner(string path, ContentChange change, CancellationToken cancellationToken)
    {
        // Items of the same unit of work count too: bulk work saves many before it commits.
        var row = await change.Db.ContentRoutes.FindAsync([path], cancellationToken);
        return row?.ContentItemId;
    }

    private static async Task<string> Fill(string pattern, ContentItem item)
    {
        var template = Patterns.GetOrAdd(pattern, static text => Parser.Parse(text));
        var context = new TemplateContext(Options);
        context.SetValue("ContentItem", new RouteSubject(item.ContentItemId.Value, item.ContentType, item.DisplayText));
        return await template.RenderAsync(context);
    }

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions();
        options.MemberAccessStrategy.Register<RouteSubject>();
        options.Filters.AddFilter(
            "slugify",
            static (input, _, context) =>
            {
                var slug = Slug.From(input.ToStringValue());
                return StringValue.Create(slug.Length > 0 ? slug : "untitled");
            }
        );
        return options;
    }

    private sealed record RouteSubject(string ContentItemId, string ContentType, string DisplayText);
}
