using System.Globalization;
using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Desk;

namespace Archive.Modules.Contents.Admin;

/// <summary>What the page of an item's form shows.</summary>
/// <param name="Path">Its address below the site's root, as far as visitors can see it; empty otherwise.</param>
public sealed record ContentEditor(
    ContentId Id,
    string TypeName,
    string TypeTitle,
    string Title,
    string Base,
    ContentItem Item,
    ItemEditor Form,
    string ChangedBy,
    string Path,
    bool MayPublish
)
{
    public DeskMessage? Message { get; init; }

    /// <summary>What an action on the form did.</summary>
    public string? Said { get; init; }

    public bool Unsaved { get; init; }

    /// <summary>When what this person typed was kept without being saved.</summary>
    public DateTimeOffset? Kept { get; init; }

    /// <summary>Name of the field to return to.</summary>
    public string? Focus { get; init; }

    public IReadOnlyList<Merge.Clash> Clashes { get; init; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    public bool IsNew => Item.ContentItemVersionId.IsEmpty;

    public bool IsPublic { get; init; }

    /// <summary>What other modules say of the item.</summary>
    public IReadOnlyList<ItemAside> Asides { get; init; } = [];

    public bool HasDraft => IsPublic && !Item.Published;
}

/// <summary>Reads what the page of an item's form shows.</summary>
public sealed class EditorPage(
    ItemView items,
    Differences differences,
    ContentDefinitions definitions,
    ContentRoutes routes,
    IContentManager content,
    DeskNames names,
    Permits permits,
    Pickables pickables,
    FieldsOfItem fields,
    EditorsOfTypes editors,
    IEnumerable<IItemAside> asides
)
{
    public bool MayPublish(ClaimsPrincipal user) => permits.May(user, ContentsModule.PublishContent);

    public bool MayMake(string type) =>
        definitions.Type(type) is { } known && known.IsCreatable && editors.Own(type) is null;

    /// <summary>Where items of this type are edited when it is not here.</summary>
    public string? ElsewhereFor(ContentItem item) => editors.Own(item.ContentType)?.PathOf(item.ContentItemId);

    public (string Label, string Words) Tell(string type, Merge.Clash clash, bool mine) =>
        differences.Tell(type, clash.Path, mine ? clash.Mine : clash.Theirs);

    public async Task<ContentEditor> Of(ItemInForm form, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var item = form.Item;
        var type = definitions.Type(item.ContentType)!;
        var published = await content.Get(item.ContentItemId, VersionOptions.Published, cancellationToken);
        var paths = await routes.PathsOf([item.ContentItemId], cancellationToken);
        var said = await Asides(item, user, cancellationToken);
        return new(
            item.ContentItemId,
            type.Name,
            type.DisplayName,
            item.DisplayText,
            form.Base,
            item,
            await items.Of(type, form.Content, form.Notes, cancellationToken),
            await names.Of(item.Author, cancellationToken),
            published is null ? "" : paths.GetValueOrDefault(item.ContentItemId, ""),
            MayPublish(user) && said.All(aside => aside.Opens)
        )
        {
            IsPublic = published is not null,
            Asides = said,
            Problems = [.. form.Notes.Problems.Select(problem => new FieldProblem(problem.Key, problem.Value))],
        };
    }

    /// <summary>What other modules say of an item; nothing of one that is not saved yet.</summary>
    public async Task<IReadOnlyList<ItemAside>> Asides(
        ContentItem item,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var said = new List<ItemAside>();
        foreach (var aside in item.ContentItemVersionId.IsEmpty ? [] : asides)
        {
            if (await aside.Read(item, user, cancellationToken) is { } one)
            {
                said.Add(one);
            }
        }

        return said;
    }

    /// <summary>What a field that is named as in the form may name, by words.</summary>
    public async Task<PickSearch?> Find(
        ItemInForm form,
        string field,
        string words,
        CancellationToken cancellationToken
    )
    {
        // Inside an item of a block: the last two segments are part and field, whatever stands before them.
        var type = TypeAt(form, field);
        var path = string.Join('.', field.Split('.')[^2..]);
        var found = fields.Of(type).FirstOrDefault(one => one.Use.Path == path);
        return found.Kind is Picker picker
            ? new(field, words, await pickables.Find(picker, found.Use, words, cancellationToken))
            : null;
    }

    private static string TypeAt(ItemInForm form, string field)
    {
        var (type, content) = (form.Item.ContentType, form.Content);
        var steps = field.Split('.');
        for (var step = 0; step + 3 < steps.Length; step += 2)
        {
            var list = content[steps[step]]
                ?.AsObject()
                .Select(pair => pair.Value)
                .OfType<System.Text.Json.Nodes.JsonArray>()
                .FirstOrDefault();
            if (
                !int.TryParse(steps[step + 1], CultureInfo.InvariantCulture, out var place)
                || list is null
                || place >= list.Count
            )
            {
                break;
            }

            content = list[place]!.AsObject();
            type = content.Text("ContentType");
        }

        return type;
    }
}
