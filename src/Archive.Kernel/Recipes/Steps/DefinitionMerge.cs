using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Text;

namespace Archive.Kernel.Recipes.Steps;

/// <summary>Lays what a recipe says of a type or part over what is known of it.</summary>
internal static class DefinitionMerge
{
    /// <summary>What the recipe does not mention stays as it is.</summary>
    public static ContentTypeDefinition Over(ContentTypeDefinition? known, ContentTypeDefinition given) =>
        known is null
            ? given
            : known with
            {
                DisplayName = given.DisplayName.Length > 0 ? given.DisplayName : known.DisplayName,
                Settings = Over(known.Settings, given.Settings),
                ContentTypePartDefinitionRecords = Over(
                    known.ContentTypePartDefinitionRecords,
                    given.ContentTypePartDefinitionRecords,
                    part => part.Name,
                    (was, now) => now with { Settings = Over(was.Settings, now.Settings) }
                ),
            };

    /// <inheritdoc cref="Over(ContentTypeDefinition?, ContentTypeDefinition)"/>
    public static ContentPartDefinition Over(ContentPartDefinition? known, ContentPartDefinition given) =>
        known is null
            ? given
            : known with
            {
                Settings = Over(known.Settings, given.Settings),
                ContentPartFieldDefinitionRecords = Over(
                    known.ContentPartFieldDefinitionRecords,
                    given.ContentPartFieldDefinitionRecords,
                    field => field.Name,
                    (was, now) => now with { Settings = Over(was.Settings, now.Settings) }
                ),
            };

    /// <summary>Whether two definitions are written the same.</summary>
    public static bool Same<T>(T one, T other) =>
        JsonNode.DeepEquals(
            JsonSerializer.SerializeToNode(one, ArchiveJson.Orchard),
            JsonSerializer.SerializeToNode(other, ArchiveJson.Orchard)
        );

    private static List<T> Over<T>(
        IReadOnlyList<T> known,
        IReadOnlyList<T> given,
        Func<T, string> name,
        Func<T, T, T> merge
    )
    {
        var all = known.ToList();
        foreach (var entry in given)
        {
            var at = all.FindIndex(one => name(one) == name(entry));
            if (at < 0)
            {
                all.Add(entry);
            }
            else
            {
                all[at] = merge(all[at], entry);
            }
        }

        return all;
    }

    private static JsonObject Over(JsonObject known, JsonObject given)
    {
        var merged = known.DeepClone().AsObject();
        foreach (var (name, value) in given)
        {
            merged[name] =
                merged[name] is JsonObject was && value is JsonObject now ? Over(was, now) : value?.DeepClone();
        }

        return merged;
    }
}
