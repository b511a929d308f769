using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;

namespace Archive.Modules.Contents.Fields;

/// <summary>A field that names things there are: items, photographs, terms, people of the desk.</summary>
internal abstract class Picker : FieldKind
{
    /// <summary>Name of the array of ids in the value.</summary>
    public abstract string Member { get; }

    /// <summary>Where its things come from.</summary>
    public abstract PickSource Source { get; }

    public override IReadOnlyList<FieldSetting> Settings => [new("Multiple", "可以选几个", SettingKind.Flag)];

    public override JsonObject? Read(FieldInput input) =>
        input.Texts(Member).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } ids
            ? new() { [Member] = FieldJson.Array(ids) }
            : null;

    public override bool IsEmpty(JsonObject value) => value.TextsOf(Member).Count == 0;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        value.TextsOf(Member).Count > 1 && !use.Flag("Multiple")
            ? [$"“{use.Label}”只能选一个，现在选了 {value.TextsOf(Member).Count} 个。"]
            : [];

    /// <summary>The ids of a value in their order; the empty id for what is none.</summary>
    public IReadOnlyList<ContentId> Ids(JsonObject value) => Parse(value.TextsOf(Member));

    /// <inheritdoc cref="Ids"/>
    public static IReadOnlyList<ContentId> Parse(IEnumerable<string> texts) =>
        [.. texts.Select(text => ContentId.TryParse(text, null, out var id) ? id : default)];

    // Ids order nothing and mean nothing to a reader; they are what filters ask for.
    public override IEnumerable<string> Words(JsonObject value) => value.TextsOf(Member);
}

/// <summary>Where the things come from that a field may name.</summary>
internal enum PickSource
{
    Items,
    Photographs,
    Terms,
    Users,
}
