using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;

namespace Archive.Modules.Review;

/// <summary>Something that the last step should look at before it signs.</summary>
/// <param name="Where">What of the item is meant, in a curator's words.</param>
public sealed record Mistake(string Where, string Message);

/// <summary>Lists what is missing in an item, and the words that the site does not wish to read.</summary>
public sealed class FindMistakes(FieldsOfItem fields, SiteSettings settings)
{
    // Where the built-in types say whose it is and what may be done with it.
    private static readonly (string Part, string Member, string Message)[] Sources =
    [
        ("WorkPart", "Author", "没有写作者（来源）。"),
        ("WorkPart", "Credit", "没有写署名与许可（权利）。"),
        ("StoryPart", "Byline", "没有写作者或来源。"),
    ];

    public async Task<IReadOnlyList<Mistake>> In(ContentItem item, CancellationToken cancellationToken)
    {
        var words = await settings.Get<ReviewWords>(ReviewWords.Setting, cancellationToken) ?? new();
        return [.. WithoutText(item), .. WithoutSource(item), .. WithoutRights(item), .. Unwanted(item, words)];
    }

    // Every part that shows a photograph names it and its text in the same way.
    private static IEnumerable<Mistake> WithoutText(ContentItem item)
    {
        var count = item
            .Content.SelectMany(part => Within(part.Value))
            .Count(photo => photo["AssetId"] is not null && !IsTrue(photo["Decorative"]) && !HasText(photo));
        return count == 0
            ? []
            : [new("照片", $"有 {count} 张照片没有替代文字，或者替代文字是程序填的、还没有人看过。")];
    }

    private static bool HasText(JsonObject photo) =>
        photo["AltText"]?.ToString() is { Length: > 0 } && !IsTrue(photo["AltTextProvisional"]);

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() is System.Text.Json.JsonValueKind.True;

    private static IEnumerable<Mistake> WithoutSource(ContentItem item) =>
        from source in Sources
        where item.Content[source.Part] is JsonObject part && (part[source.Member]?.ToString() ?? "").Trim().Length == 0
        select new Mistake("来源与权利", source.Message);

    private IEnumerable<Mistake> WithoutRights(ContentItem item) =>
        from field in fields.In(item.ContentType, item.Content)
        where field.Kind.Name is "RightsField" or "PersonCreditField"
        where field.Value is null || field.Kind.IsEmpty(field.Value)
        select new Mistake(field.Use.Label, $"“{field.Use.Label}”空着。");

    private static IEnumerable<Mistake> Unwanted(ContentItem item, ReviewWords words)
    {
        // 简体 and 繁體 of a word are one word; what a program stores, like an id, is no prose.
        var texts = item.Content.SelectMany(part => Texts(part.Value)).Select(HanFold.Fold).ToList();
        return from word in words.Words
            let folded = HanFold.Fold(word.Word)
            where folded.Length > 0
            where texts.Any(text => text.Contains(folded, StringComparison.OrdinalIgnoreCase))
            select new Mistake(
                $"“{word.Word}”",
                word.Note.Length > 0 ? $"文中有“{word.Word}”：{word.Note}" : $"文中有“{word.Word}”。"
            );
    }

    private static IEnumerable<JsonObject> Within(JsonNode? node) =>
        node switch
        {
            JsonObject found => found.SelectMany(member => Within(member.Value)).Prepend(found),
            JsonArray list => list.SelectMany(Within),
            _ => [],
        };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject found => found.SelectMany(member => Texts(member.Value)),
            JsonArray list => list.SelectMany(Texts),
            JsonValue value when value.TryGetValue(out string? text) => [text],
            _ => [],
        };
}
