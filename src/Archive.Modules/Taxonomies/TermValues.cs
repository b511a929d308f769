using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;

namespace Archive.Modules.Taxonomies;

/// <summary>The values in an item's JSON that name words of a taxonomy, also those of items inside it.</summary>
internal static class TermValues
{
    public const string Ids = "TermContentItemIds";
    public const string Tree = "TaxonomyContentItemId";

    public static IEnumerable<JsonObject> In(JsonNode? node) =>
        node switch
        {
            JsonObject value when value[Ids] is JsonArray => [value],
            JsonObject parts => parts.SelectMany(part => In(part.Value)),
            JsonArray list => list.SelectMany(In),
            _ => [],
        };

    public static IEnumerable<ContentId> IdsIn(JsonNode? node) =>
        from value in In(node)
        from text in value.TextsOf(Ids)
        let id = ContentId.TryParse(text, null, out var parsed) ? parsed : default
        where !id.IsEmpty
        select id;
}
