using System.Text.Json.Nodes;

namespace Archive.Kernel.Content;

/// <summary>Writes the definition of a built-in type.</summary>
public static class ContentTypeBuilder
{
    /// <summary>A creatable, listable type with drafts and versions, a title and an address.</summary>
    /// <param name="pattern">Address of an item without one of its own, in Liquid: <c>exhibitions/{{ ContentItem.DisplayText | slugify }}</c>.</param>
    /// <param name="parts">Its other parts, by name.</param>
    public static ContentTypeDefinition Define(
        string name,
        string displayName,
        string pattern,
        params ReadOnlySpan<string> parts
    ) =>
        new()
        {
            Name = name,
            DisplayName = displayName,
            Settings = new()
            {
                ["ContentTypeSettings"] = new JsonObject
                {
                    ["Creatable"] = true,
                    ["Listable"] = true,
                    ["Draftable"] = true,
                    ["Versionable"] = true,
                },
            },
            ContentTypePartDefinitionRecords =
            [
                Part(nameof(TitlePart), 0),
                Part(nameof(AutoroutePart), 1) with
                {
                    Settings = new()
                    {
                        ["ContentTypePartSettings"] = new JsonObject { ["Position"] = "1" },
                        ["AutoroutePartSettings"] = new JsonObject
                        {
                            ["AllowCustomPath"] = true,
                            ["Pattern"] = pattern,
                        },
                    },
                },
                .. Numbered(parts),
            ],
        };

    private static List<ContentTypePartDefinition> Numbered(ReadOnlySpan<string> parts)
    {
        var numbered = new List<ContentTypePartDefinition>();
        foreach (var part in parts)
        {
            numbered.Add(Part(part, numbered.Count + 2));
        }

        return numbered;
    }

    private static ContentTypePartDefinition Part(string name, int position) =>
        new()
        {
            PartName = name,
            Name = name,
            Settings = new()
            {
                ["ContentTypePartSettings"] = new JsonObject
                {
                    ["Position"] = position.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
            },
        };
}
