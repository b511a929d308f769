using Archive.Modules.Renditions;

namespace Archive.Modules.Contents;

/// <summary>The page of an item whose type was made in the desk.</summary>
/// <param name="Kind">Its content type.</param>
/// <param name="KindTitle">The type's name for people.</param>
/// <param name="Summary">A sentence for search engines; empty when nothing was written.</param>
public sealed record ItemPage(
    string Kind,
    string KindTitle,
    string Title,
    string Summary,
    IReadOnlyList<ItemField> Fields,
    string PlaceholdersUrl
);

/// <summary>A field, or a part, as a page shows it. Only what it says is filled in.</summary>
/// <param name="Name">As the definition names it: <c>Recipe.Cooked</c>.</param>
/// <param name="Kind"><c>TextField</c>, <c>MarkdownBodyPart</c> …</param>
/// <param name="Label">Empty for what needs none, such as a body.</param>
public sealed record ItemField(string Name, string Kind, string Label)
{
    public IReadOnlyList<string> Texts { get; init; } = [];
    public string Html { get; init; } = "";
    public IReadOnlyList<ItemLink> Links { get; init; } = [];
    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>Items that stand inside it.</summary>
    public IReadOnlyList<ItemBlock> Blocks { get; init; } = [];
}

/// <summary>An item inside another.</summary>
public sealed record ItemBlock(string Kind, string Title, IReadOnlyList<ItemField> Fields);

/// <summary>A link that a field makes.</summary>
public sealed record ItemLink(string Text, string Url);
