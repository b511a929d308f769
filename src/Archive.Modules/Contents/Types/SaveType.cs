using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents.Types;

/// <summary>Changes the definition of a type: one change, one transaction, known on this node when it returns.</summary>
public sealed class SaveType(
    ArchiveDb db,
    ContentDefinitions definitions,
    FieldCatalog kinds,
    PartCatalog catalog,
    ChangeReader changes,
    Actor actor,
    TimeProvider clock
)
{
    private const string FieldSettings = "ContentPartFieldSettings";

    /// <summary>Makes a type with a title, an address and a part of its own for fields.</summary>
    /// <returns>What is wrong; null when it is made.</returns>
    public async Task<string?> Create(string name, string title, CancellationToken cancellationToken)
    {
        if (Problem(name) is { } problem)
        {
            return problem;
        }

        if (definitions.Type(name) is not null || definitions.Part(name) is not null)
        {
            return $"已经有叫“{name}”的类型或部件，请换一个。";
        }

        var pattern = $"{name.ToLowerInvariant()}/{{{{ ContentItem.DisplayText | slugify }}}}";
        var type = ContentTypeBuilder.Define(name, title, pattern, name);
        await Store(type, new() { Name = name }, cancellationToken);
        return null;
    }

    /// <summary>Changes what a type is called, where its items live, and of what parts it is made.</summary>
    public Task Update(
        ContentTypeDefinition type,
        string title,
        string pattern,
        bool creatable,
        bool listable,
        IReadOnlyCollection<string> parts,
        CancellationToken cancellationToken
    )
    {
        var settings = type.Settings.DeepClone().AsObject();
        var own = settings["ContentTypeSettings"] as JsonObject ?? [];
        own["Creatable"] = creatable;
        own["Listable"] = listable;
        settings["ContentTypeSettings"] = own;
        // Parts that no box stands for are the type's own, and stay.
        var kept = type.ContentTypePartDefinitionRecords.Where(part =>
            parts.Contains(part.Name, StringComparer.Ordinal)
            || catalog.Find(part.PartName) is not { Attachable: true }
            || part.Name != part.PartName
        );
        var added = parts
            .Where(part => type.ContentTypePartDefinitionRecords.All(there => there.Name != part))
            .Select(part => new ContentTypePartDefinition { PartName = part, Name = part });
        var records = kept.Concat(added)
            .Select((part, place) => Placed(part, place))
            .Select(part => part.PartName == nameof(AutoroutePart) ? Addressed(part, pattern) : part)
            .ToList();
        return Store(
            type with
            {
                DisplayName = title,
                Settings = settings,
                ContentTypePartDefinitionRecords = records,
            },
            null,
            cancellationToken
        );
    }

    /// <summary>Sets what another module keeps with a type: <c>ReviewSettings</c>.</summary>
    public Task Configure(
        ContentTypeDefinition type,
        string name,
        JsonObject value,
        CancellationToken cancellationToken
    )
    {
        var settings = type.Settings.DeepClone().AsObject();
        settings[name] = value;
        return Store(type with { Settings = settings }, null, cancellationToken);
    }

    /// <summary>Chooses which types may stand inside a part.</summary>
    public Task Contain(
        ContentTypeDefinition type,
        string part,
        IReadOnlyList<string> types,
        CancellationToken cancellationToken
    ) =>
        Store(
            type with
            {
                ContentTypePartDefinitionRecords =
                [
                    .. type.ContentTypePartDefinitionRecords.Select(one =>
                        one.Name == part ? Containing(one, types) : one
                    ),
                ],
            },
            null,
            cancellationToken
        );

    /// <summary>Adds a field to the type's own part.</summary>
    /// <param name="name">Made from the label in pinyin when it is empty.</param>
    public async Task<string?> AddField(
        ContentTypeDefinition type,
        string kind,
        string label,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (label.Length == 0)
        {
            return "请写字段的名字。";
        }

        if (kinds.Find(kind) is null)
        {
            return "请选字段的种类。";
        }

        var part = OwnPart(type);
        var taken = part
            .ContentPartFieldDefinitionRecords.Select(field => field.Name)
            .ToHashSet(StringComparer.Ordinal);
        name = name.Length > 0 ? name : TypeNames.Free(TypeNames.From(label, "Field"), taken.Contains);
        if (Problem(name) is { } problem)
        {
            return problem;
        }

        if (taken.Contains(name))
        {
            return $"这个类型已经有叫“{name}”的字段，请换一个英文名。";
        }

        var field = new ContentFieldDefinition
        {
            FieldName = kind,
            Name = name,
            Settings = new()
            {
                [FieldSettings] = new JsonObject
                {
                    ["DisplayName"] = label,
                    ["Position"] = taken.Count.ToString(CultureInfo.InvariantCulture),
                },
            },
        };
        await Store(
            WithOwnPart(type),
            part with
            {
                ContentPartFieldDefinitionRecords = [.. Ordered(part), field],
            },
            cancellationToken
        );
        return null;
    }

    /// <summary>Replaces a field of the type's own part; null takes it away. What items say in it stays in their versions.</summary>
    public Task Replace(
        ContentTypeDefinition type,
        string name,
        ContentFieldDefinition? with,
        CancellationToken cancellationToken
    )
    {
        var part = OwnPart(type);
        var fields = Ordered(part).Select(field => field.Name == name ? with : field).OfType<ContentFieldDefinition>();
        return Store(null, part with { ContentPartFieldDefinitionRecords = [.. fields] }, cancellationToken);
    }

    public Task Move(ContentTypeDefinition type, string name, int by, CancellationToken cancellationToken)
    {
        var part = OwnPart(type);
        var fields = Ordered(part).ToList();
        var from = fields.FindIndex(field => field.Name == name);
        if (from < 0)
        {
            return Task.CompletedTask;
        }

        var moved = fields[from];
        fields.RemoveAt(from);
        fields.Insert(Math.Clamp(from + by, 0, fields.Count), moved);
        return Store(
            null,
            part with
            {
                ContentPartFieldDefinitionRecords = [.. fields.Select((field, place) => Placed(field, place))],
            },
            cancellationToken
        );
    }

    /// <summary>The part that holds the fields which curators add to a type.</summary>
    public ContentPartDefinition OwnPart(ContentTypeDefinition type) =>
        definitions.Part(type.Name) ?? new() { Name = type.Name };

    public static IEnumerable<ContentFieldDefinition> Ordered(ContentPartDefinition part) =>
        part.ContentPartFieldDefinitionRecords.OrderBy(field => new FieldUse(part.Name, field).Position);

    private static string? Problem(string name) =>
        name.Length is > 0 and <= 60 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            ? null
            : "英文名须以大写字母开头，只用英文字母和数字，例如 Interview。";

    private static ContentTypePartDefinition Addressed(ContentTypePartDefinition part, string pattern)
    {
        var settings = part.Settings.DeepClone().AsObject();
        var own = settings["AutoroutePartSettings"] as JsonObject ?? new JsonObject { ["AllowCustomPath"] = true };
        own["Pattern"] = pattern;
        settings["AutoroutePartSettings"] = own;
        return part with { Settings = settings };
    }

    private static ContentTypePartDefinition Containing(ContentTypePartDefinition part, IReadOnlyList<string> types)
    {
        var settings = part.Settings.DeepClone().AsObject();
        var name = $"{part.PartName}Settings";
        var own = settings[name] as JsonObject ?? [];
        own[NestedPart.Types] = FieldJson.Array(types);
        settings[name] = own;
        return part with { Settings = settings };
    }

    private static ContentTypePartDefinition Placed(ContentTypePartDefinition part, int place)
    {
        var settings = part.Settings.DeepClone().AsObject();
        Place(settings, "ContentTypePartSettings", place);
        return part with { Settings = settings };
    }

    private static ContentFieldDefinition Placed(ContentFieldDefinition field, int place)
    {
        var settings = field.Settings.DeepClone().AsObject();
        Place(settings, FieldSettings, place);
        return field with { Settings = settings };
    }

    private static void Place(JsonObject settings, string name, int place)
    {
        var own = settings[name] as JsonObject ?? [];
        own["Position"] = place.ToString(CultureInfo.InvariantCulture);
        settings[name] = own;
    }

    private static ContentTypeDefinition WithOwnPart(ContentTypeDefinition type) =>
        type.ContentTypePartDefinitionRecords.Any(part => part.PartName == type.Name)
            ? type
            : type with
            {
                ContentTypePartDefinitionRecords =
                [
                    .. type.ContentTypePartDefinitionRecords,
                    Placed(
                        new ContentTypePartDefinition { PartName = type.Name, Name = type.Name },
                        type.ContentTypePartDefinitionRecords.Count
                    ),
                ],
            };

    private async Task Store(
        ContentTypeDefinition? type,
        ContentPartDefinition? part,
        CancellationToken cancellationToken
    )
    {
        if (type is not null)
        {
            await ContentDefinitions.Store(db, type, cancellationToken);
        }

        if (part is not null)
        {
            await ContentDefinitions.Store(db, part, cancellationToken);
        }

        db.Note(
            new()
            {
                Kind = ChangeKind.Definitions,
                Subject = type?.Name ?? part!.Name,
                ContentType = "",
                Actor = actor.Name,
                At = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await definitions.Load(cancellationToken);
        await changes.CatchUp(cancellationToken);
    }
}
