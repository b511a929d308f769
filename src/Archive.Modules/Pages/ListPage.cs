namespace Archive.Modules.Pages;

/// <summary>All published items of one kind.</summary>
/// <param name="Kind">Their content type, for templates that differ by it.</param>
/// <param name="Title">Key of the words above the list.</param>
/// <param name="Empty">Key of the words that stand for it while there is nothing.</param>
/// <param name="PlaceholdersUrl">Stylesheet with the colours of the pictures to come; empty when there are none.</param>
public sealed record ListPage(
    string Kind,
    string Title,
    string Empty,
    IReadOnlyList<ContentCard> Items,
    string PlaceholdersUrl
);
