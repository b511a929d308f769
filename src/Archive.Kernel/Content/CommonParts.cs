namespace Archive.Kernel.Content;

/// <summary>The title; becomes the item's display text.</summary>
public sealed record TitlePart(string Title);

/// <summary>The item's address below the site's root.</summary>
public sealed record AutoroutePart
{
    /// <summary>The whole path without a leading slash; given by the type's pattern when empty.</summary>
    public string? Path { get; init; }
}

/// <summary>A body of HTML.</summary>
public sealed record HtmlBodyPart(string Html);

/// <summary>A body of Markdown.</summary>
public sealed record MarkdownBodyPart(string Markdown);
