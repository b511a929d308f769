using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Contents.Admin;

/// <summary>An item with what was typed into its form.</summary>
/// <param name="Item">As it stands in the archive.</param>
/// <param name="Base">The version that the person began with; empty for a new item.</param>
/// <param name="Content">The parts as typed.</param>
public sealed record ItemInForm(ContentItem Item, string Base, JsonObject Content)
{
    public EditorNotes Notes { get; init; } = EditorNotes.None;

    public static ItemInForm Of(ContentItem item) =>
        new(item, item.ContentItemVersionId.Value ?? "", item.Content.DeepClone().AsObject());
}

/// <summary>How saving a form ended.</summary>
/// <param name="Form">What to show again: with the other person's changes, when there were any.</param>
public sealed record EditOutcome(SaveStatus Status, ItemInForm Form, IReadOnlyList<Merge.Clash> Clashes);

/// <summary>Takes what was typed into an item's form: keeps it, arranges it, and saves it as a version.</summary>
public sealed class EditItem(IContentManager content, ItemForm forms, Typed typed, ChangeReader changes)
{
    private const string Mine = "mine";

    public async Task<ContentItem> New(
        ContentId id,
        string type,
        ContentId? list,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var item = new ContentItem
        {
            ContentItemId = id,
            ContentType = type,
            Owner = user.Identity!.Name ?? "",
        };
        if (list is { } above && await content.Get(above, VersionOptions.Latest, cancellationToken) is { } parent)
        {
            item.Content["ContainedPart"] = new JsonObject
            {
                ["ListContentItemId"] = above.Value,
                ["ListContentType"] = parent.ContentType,
                ["Order"] = 0,
            };
        }

        return item;
    }

    public ItemInForm Read(ContentItem item, IFormCollection form)
    {
        var typedInto = new ContentItem
        {
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            DisplayText = item.DisplayText,
            Content = item.Content.DeepClone().AsObject(),
        };
        forms.ReadInto(typedInto, name => [.. form[name].OfType<string>()]);
        return new(item, form["base"].ToString(), typedInto.Content);
    }

    public async Task<EditOutcome> Save(
        ItemInForm form,
        IFormCollection fields,
        bool publish,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        if (form.Base != (form.Item.ContentItemVersionId.Value ?? ""))
        {
            var (merged, clashes) = await Together(form, fields, cancellationToken);
            if (clashes.Count > 0)
            {
                return new(SaveStatus.Conflict, merged, clashes);
            }

            form = merged;
        }

        if (!publish && form.Base.Length > 0 && JsonNode.DeepEquals(form.Content, form.Item.Content))
        {
            await typed.Drop(user.Identity!.Name!, form.Item.ContentItemId, cancellationToken);
            return new(SaveStatus.Saved, form, []);
        }

        // The item carries the version it was read from, so a version saved meanwhile is noticed by the archive too.
        Replace(form.Item.Content, form.Content);
        var saved = publish
            ? await content.Publish(form.Item, cancellationToken)
            : await content.SaveDraft(form.Item, cancellationToken);
        switch (saved.Status)
        {
            case SaveStatus.Saved:
                await typed.Drop(user.Identity!.Name!, form.Item.ContentItemId, cancellationToken);
                await changes.CatchUp(cancellationToken);
                return new(SaveStatus.Saved, form, []);
            case SaveStatus.Conflict:
                var (merged, clashes) = await Together(form with { Item = saved.Item! }, fields, cancellationToken);
                return new(SaveStatus.Conflict, merged, clashes);
            case SaveStatus.Invalid:
                var problems = saved
                    .Errors.GroupBy(error => error.Where, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => group.First().Message, StringComparer.Ordinal);
                return new(SaveStatus.Invalid, form with { Notes = new(problems, null) }, []);
            default:
                return new(saved.Status, form, []);
        }
    }

    /// <summary>Moves, adds or takes away an item inside this one: <c>up:BagPart:2</c>, <c>add:BagPart:Quote</c>.</summary>
    /// <returns>What happened, for whoever cannot see it.</returns>
    public string Arrange(ItemInForm form, string action)
    {
        if (action.Split(':') is not [var verb, var part, var rest])
        {
            return "";
        }

        // The array inside the part: the only one whose entries are items.
        var list = form.Content[part]
            ?.AsObject()
            .Select(pair => pair.Value)
            .OfType<JsonArray>()
            .FirstOrDefault(array => array.All(one => one is JsonObject));
        if (list is null)
        {
            return "";
        }

        if (verb == "add")
        {
            list.Add(forms.New(rest));
            return $"加在最后，现在共 {list.Count} 个。";
        }

        if (!int.TryParse(rest, CultureInfo.InvariantCulture, out var place) || place < 0 || place >= list.Count)
        {
            return "";
        }

        var moved = list[place];
        list.RemoveAt(place);
        if (verb == "remove")
        {
            return $"去掉了第 {place + 1} 个，还有 {list.Count} 个。";
        }

        var to = Math.Clamp(place + (verb == "up" ? -1 : 1), 0, list.Count);
        list.Insert(to, moved);
        return $"现在是第 {to + 1} 个，共 {list.Count} 个。";
    }

    public async Task<TypedRow?> Kept(ClaimsPrincipal user, ContentId item, CancellationToken cancellationToken) =>
        await typed.Of(user.Identity!.Name!, item, cancellationToken);

    public Task Keep(ClaimsPrincipal user, ItemInForm form, CancellationToken cancellationToken) =>
        typed.Keep(
            user.Identity!.Name!,
            form.Item.ContentItemId,
            form.Item.ContentType,
            form.Base,
            form.Content.ToJsonString(ArchiveJson.Orchard),
            cancellationToken
        );

    public Task Forget(ClaimsPrincipal user, ContentId item, CancellationToken cancellationToken) =>
        typed.Drop(user.Identity!.Name!, item, cancellationToken);

    /// <summary>The form with what somebody else has saved since it was opened.</summary>
    private async Task<(ItemInForm Form, IReadOnlyList<Merge.Clash> Clashes)> Together(
        ItemInForm form,
        IFormCollection fields,
        CancellationToken cancellationToken
    )
    {
        var begun = ContentId.TryParse(form.Base, null, out var id)
            ? (await content.GetVersion(id, cancellationToken))?.Content ?? []
            : [];
        // A choice is between what the person was shown; of what was written since they have not been asked yet.
        var chosen = fields["against"] == form.Item.ContentItemVersionId.Value;
        var (together, clashes) = Merge.Bring(
            begun,
            form.Content,
            form.Item.Content,
            path => chosen && fields[$"take:{path}"].ToString() is { Length: > 0 } choice ? choice != Mine : null
        );
        // The base stays: should the person decide otherwise meanwhile, the three are compared anew.
        return (form with { Content = together }, clashes);
    }

    private static void Replace(JsonObject stored, JsonObject with)
    {
        stored.Clear();
        foreach (var (name, value) in with.ToList())
        {
            stored[name] = value?.DeepClone();
        }
    }
}
