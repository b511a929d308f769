using System.Text.Json.Nodes;
using Archive.Kernel.Data;

namespace Archive.Kernel.Content.Fields;

/// <summary>
/// A kind of field that curators add to types: how its value is typed, cleaned, checked, told and found again. The value
/// is JSON in Orchard's shape: <c>{ "Text": "…" }</c>.
/// </summary>
public abstract class FieldKind
{
    /// <summary>As definitions write it: <c>TextField</c>. Its settings stand under <c>TextFieldSettings</c>.</summary>
    public abstract string Name { get; }

    /// <summary>In a curator's words: 文字.</summary>
    public abstract string Title { get; }

    /// <summary>What it is good for, in one line.</summary>
    public abstract string Purpose { get; }

    /// <summary>What a curator may decide beside the label, the hint and whether it is required.</summary>
    public virtual IReadOnlyList<FieldSetting> Settings => [];

    /// <summary>The value as it was typed; null when nothing was. What cannot be understood is kept for <see cref="Problems"/>.</summary>
    public abstract JsonObject? Read(FieldInput input);

    /// <summary>Whether there is nothing in it to show.</summary>
    public virtual bool IsEmpty(JsonObject value) => Words(value).All(string.IsNullOrWhiteSpace);

    /// <summary>The value as it is stored: HTML made harmless. Called at each save, whoever saves.</summary>
    public virtual void Clean(JsonObject value, FieldUse use) { }

    /// <summary>What is wrong with it, in words that say what to do.</summary>
    public virtual IEnumerable<string> Problems(JsonObject value, FieldUse use) => [];

    /// <summary>What it names that is not there: asked of the database after <see cref="Problems"/> found nothing.</summary>
    public virtual Task<string?> Missing(
        JsonObject value,
        FieldUse use,
        ArchiveDb db,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(null);

    /// <summary>What the value says in plain words: for lists, for finding it, for comparing versions.</summary>
    public abstract IEnumerable<string> Words(JsonObject value);

    /// <summary>A number to order by, for what has an order that is not that of its words.</summary>
    public virtual double? Number(JsonObject value) => null;
}

/// <summary>Something a curator may decide about a field.</summary>
/// <param name="Name">As in the settings' JSON: <c>Multiple</c>.</param>
/// <param name="Title">In a curator's words.</param>
/// <param name="Hint">When the title does not say it all.</param>
public sealed record FieldSetting(string Name, string Title, SettingKind Kind, string Hint = "");

/// <summary>How a setting is typed.</summary>
public enum SettingKind
{
    Flag,
    Number,
    Text,

    /// <summary>An array of texts, one a line.</summary>
    Lines,

    /// <summary>An array of names of content types.</summary>
    Types,
}

/// <summary>The kinds of field that this site knows, by name.</summary>
public sealed class FieldCatalog(IEnumerable<FieldKind> kinds)
{
    private readonly Dictionary<string, FieldKind> byName = kinds.ToDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    public IReadOnlyCollection<FieldKind> All => byName.Values;

    public FieldKind? Find(string name) => byName.GetValueOrDefault(name);
}
