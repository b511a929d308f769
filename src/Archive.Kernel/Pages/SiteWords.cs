namespace Archive.Kernel.Pages;

/// <summary>
/// What curators say of the site while it runs: the setting <c>SiteWords</c>. What the configuration says comes before it.
/// </summary>
public sealed record SiteWords
{
    public const string Setting = "SiteWords";

    public string? Name { get; init; }

    /// <summary>A sentence for search engines and for those who pass the front page on.</summary>
    public string? Description { get; init; }

    /// <summary>Words at the foot of every page, a paragraph a line.</summary>
    public string? Footer { get; init; }

    /// <summary>Number of the ICP filing.</summary>
    public string? IcpNumber { get; init; }

    /// <summary>Number of the police filing.</summary>
    public string? PoliceNumber { get; init; }
}
