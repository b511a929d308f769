using Archive.Modules.Pages;
using Archive.Modules.Renditions;

namespace Archive.Modules.Exhibitions;

/// <summary>An exhibition in a list, or leading the front page.</summary>
/// <param name="TitleLines">The title in the columns in which it is set.</param>
/// <param name="TitleDown">Whether it is set downwards: Han, and short enough.</param>
/// <param name="Dates">2026.9.28–12.31; empty when none are known.</param>
/// <param name="Cover">Null while nothing hangs.</param>
public sealed record ExhibitionCard(
    string Title,
    IReadOnlyList<string> TitleLines,
    bool TitleDown,
    string Url,
    string Summary,
    string Dates,
    string Venue,
    int WorkCount,
    int PhotographerCount,
    Picture? Cover
);

/// <summary>The front page.</summary>
/// <param name="Current">The exhibition that is shown first; null while there is none.</param>
/// <param name="Walls">Its walls, each with the first works on it.</param>
/// <param name="Series">The newest series of before and after.</param>
/// <param name="Stories">The newest stories.</param>
/// <param name="PlaceholdersUrl">Stylesheet with the colours of the pictures to come; empty when there are none.</param>
public sealed record HomePage(
    ExhibitionCard? Current,
    IReadOnlyList<HungSection> Walls,
    IReadOnlyList<ContentCard> Series,
    IReadOnlyList<ContentCard> Stories,
    IReadOnlyList<ExhibitionCard> Others,
    string PlaceholdersUrl
);

/// <summary>All exhibitions, newest first.</summary>
public sealed record ExhibitionsPage(IReadOnlyList<ExhibitionCard> Exhibitions, string PlaceholdersUrl);

/// <summary>An exhibition: the wall, and with the same record the catalogue.</summary>
public sealed record ExhibitionPage(
    string Title,
    IReadOnlyList<string> TitleLines,
    bool TitleDown,
    string Summary,
    string Introduction,
    string Dates,
    string Venue,
    int WorkCount,
    int PhotographerCount,
    Picture? Hero,
    IReadOnlyList<HungSection> Sections,
    string Url,
    string CatalogueUrl,
    string PlaceholdersUrl
);

/// <summary>A neighbour on the wall.</summary>
public sealed record WorkLink(string Title, string Url);

/// <summary>One work in one exhibition.</summary>
/// <param name="Photographer">The author as a person of the archive; null when they are none.</param>
/// <param name="Date">In words: 2017年春.</param>
/// <param name="Caption">Markdown.</param>
/// <param name="WallUrl">The work's place on the wall.</param>
/// <param name="Notices">What must be said beside the picture: that a machine made it.</param>
public sealed record WorkPage(
    string Number,
    string Total,
    string Title,
    string Author,
    ContentCard? Photographer,
    string Date,
    string Caption,
    string Credit,
    IReadOnlyList<string> Notices,
    IReadOnlyList<ContentCard> Places,
    IReadOnlyList<ContentCard> Stories,
    IReadOnlyList<Picture> Pictures,
    string ExhibitionTitle,
    string SectionName,
    string WallUrl,
    WorkLink? Previous,
    WorkLink? Next,
    string PlaceholdersUrl
);
