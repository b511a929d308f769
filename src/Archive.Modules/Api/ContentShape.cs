using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Modules.Api;

/// <summary>The shape of an item, for the description of the interface; the answers themselves are written by hand.</summary>
internal sealed record ContentShape
{
    [JsonPropertyName("ContentItemId"), Description("新建时可以省去。")]
    public string? ContentItemId { get; init; }

    [JsonPropertyName("ContentItemVersionId"), Description("修改时写读到的那个版本。")]
    public string? ContentItemVersionId { get; init; }

    [JsonPropertyName("ContentType"), Description("例如 Story、Page、Exhibition。")]
    public required string ContentType { get; init; }

    [JsonPropertyName("DisplayText"), Description("标题。")]
    public string? DisplayText { get; init; }

    [JsonPropertyName("Latest"), Description("由档案给出。")]
    public bool Latest { get; init; }

    [JsonPropertyName("Published"), Description("由档案给出。")]
    public bool Published { get; init; }

    [JsonPropertyName("ModifiedUtc"), Description("由档案给出。")]
    public DateTimeOffset? ModifiedUtc { get; init; }

    [JsonPropertyName("PublishedUtc"), Description("由档案给出。")]
    public DateTimeOffset? PublishedUtc { get; init; }

    [JsonPropertyName("CreatedUtc"), Description("由档案给出。")]
    public DateTimeOffset? CreatedUtc { get; init; }

    [JsonPropertyName("Owner"), Description("由档案给出。")]
    public string? Owner { get; init; }

    [JsonPropertyName("Author"), Description("由档案给出。")]
    public string? Author { get; init; }

    /// <summary>The parts: TitlePart, MarkdownBodyPart, …</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Parts { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>A page of a list.</summary>
internal sealed record ContentPage(int Total, int Page, int Size, IReadOnlyList<ContentShape> Items);
