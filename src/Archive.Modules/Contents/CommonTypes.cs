using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents;

/// <summary>Types that stand inside others or serve them.</summary>
internal static class CommonTypes
{
    public static ContentTypeDefinition LinkMenuItem { get; } =
        Inside("LinkMenuItem", "链接", "MenuItem", nameof(TitlePart), "LinkMenuItemPart");

    public static ContentTypeDefinition Term { get; } = Inside("Term", "词", "", nameof(TitlePart));

    public static ContentTypeDefinition Taxonomy { get; } =
        new()
        {
            Name = TermTree.ContentType,
            DisplayName = "分类树",
            Settings = Settings(creatable: true, ""),
            ContentTypePartDefinitionRecords =
            [
                Part(nameof(TitlePart), 0, []),
                Part(
                    nameof(AutoroutePart),
                    1,
                    new()
                    {
                        ["AutoroutePartSettings"] = new JsonObject
                        {
                            ["AllowCustomPath"] = true,
                            ["Pattern"] = "{{ ContentItem.DisplayText | slugify }}",
                        },
                    }
                ),
                Part("AliasPart", 2, []),
                Part(
                    TermTree.Part,
                    3,
                    new() { ["TaxonomyPartSettings"] = new JsonObject { [NestedPart.Types] = new JsonArray("Term") } }
                ),
            ],
        };

    private static ContentTypeDefinition Inside(
        string name,
        string title,
        string stereotype,
        params ReadOnlySpan<string> parts
    )
    {
        var records = new List<ContentTypePartDefinition>();
        foreach (var part in parts)
        {
            records.Add(Part(part, records.Count, []));
        }

        return new()
        {
            Name = name,
            DisplayName = title,
            Settings = Settings(creatable: false, stereotype),
            ContentTypePartDefinitionRecords = records,
        };
    }

    private static JsonObject Settings(bool creatable, string stereotype) =>
        new()
        {
            ["ContentTypeSettings"] = new JsonObject
            {
                ["Creatable"] = creatable,
                ["Listable"] = creatable,
                ["Draftable"] = true,
                ["Versionable"] = true,
                ["Stereotype"] = stereotype,
            },
        };

    private static ContentTypePartDefinition Part(string name, int position, JsonObject settings)
    {
        settings["ContentTypePartSettings"] = new JsonObject
        {
            ["Position"] = position.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return new()
        {
            PartName = name,
            Name = name,
            Settings = settings,
        };
    }
}
