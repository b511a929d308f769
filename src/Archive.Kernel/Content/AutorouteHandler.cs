using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Archive.Kernel.Data;
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

    // Of items that are saved together: the address each wishes, and whom it belongs to.
    private readonly Dictionary<ContentId, string> wished = [];
    private readonly Dictionary<string, ContentId?> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public override async Task Preparing(
        IReadOnlyList<ContentItem> items,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        wished.Clear();
        owners.Clear();
        numbers.Clear();
        foreach (var item in items)
        {
            try
            {
                Entitle(item);
                if (await Wish(item) is { } path)
                {
                    wished[item.ContentItemId] = path;
                    owners[path] = null;
                }
            }
            catch (JsonException)
            {
                // Told when the item itself is looked at.
            }
        }

        var paths = owners.Keys.ToList();
        foreach (
            var route in await db.ContentRoutes.Where(row => paths.Contains(row.Path)).ToListAsync(cancellationToken)
        )
        {
            owners[route.Path] = route.ContentItemId;
        }
    }

    public override async Task Saving(ContentChange change, CancellationToken cancellationToken)
    {
        var item = change.Item;
        Entitle(item);
        var part = item.Part<AutoroutePart>() ?? new();
        var path = wished.GetValueOrDefault(item.ContentItemId) ?? await Wish(item);
        if (path is not null)
        {
            var given = !string.IsNullOrWhiteSpace(part.Path);
            item.Put(part with { Path = given ? path : await Free(path, change, cancellationToken) });
        }
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

        if (owners.ContainsKey(path))
        {
            owners[path] = change.Item.ContentItemId;
        }

        var routes = change.IsNew
            ? []
            : await change
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

    private static void Entitle(ContentItem item) =>
        item.DisplayText = item.Part<TitlePart>()?.Title?.Trim() ?? item.DisplayText;

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

    private async Task<string> Free(string path, ContentChange change, CancellationToken cancellationToken)
    {
        var owner = await Owner(path, change, cancellationToken);
        if (owner is null || owner == change.Item.ContentItemId)
        {
            return path;
        }

        // A thousand items of one title are numbered on, not counted through from the first.
        if (!numbers.TryGetValue(path, out var number))
        {
            var others = await change
                .Db.ContentRoutes.AsNoTracking()
                .Where(route => route.Path.StartsWith(path + "-"))
                .ToListAsync(cancellationToken);
            if (others.Find(route => route.ContentItemId == change.Item.ContentItemId) is { Path: var own })
            {
                return own;
            }

            number = others.Select(route => NumberOf(route.Path, path)).DefaultIfEmpty(1).Max();
        }

        while (true)
        {
            var candidate = string.Create(CultureInfo.InvariantCulture, $"{path}-{++number}");
            if (await Owner(candidate, change, cancellationToken) is null)
            {
                if (owners.ContainsKey(path))
                {
                    numbers[path] = number;
                }

                return candidate;
            }
        }
    }

    private static int NumberOf(string taken, string path) =>
        int.TryParse(taken[(path.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    private async Task<ContentId?> Owner(string path, ContentChange change, CancellationToken cancellationToken)
    {
        if (owners.TryGetValue(path, out var owner))
        {
            return owner;
        }

        // Items of the same unit of work count too: bulk work saves many before it commits.
        var row = await change.Db.ContentRoutes.FindAsync([path], cancellationToken);
        return row?.ContentItemId;
    }

    /// <summary>The address its author wrote, or the one its type's pattern makes. Some types have one only when somebody gives it.</summary>
    private async Task<string?> Wish(ContentItem item)
    {
        if (item.Part<AutoroutePart>()?.Path is { } written && !string.IsNullOrWhiteSpace(written))
        {
            return ContentRoutes.Normalise(written);
        }

        return definitions.Type(item.ContentType)?.RoutePattern is { Length: > 0 } pattern
            ? ContentRoutes.Normalise(await Fill(pattern, item))
            : null;
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
