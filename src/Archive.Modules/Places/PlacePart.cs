using Archive.Kernel.Text;
using Archive.Modules.Media;

namespace Archive.Modules.Places;

/// <summary>A place of the gazetteer; the title is the name it goes by here.</summary>
public sealed record PlacePart
{
    /// <summary>Its name by language: <c>zh-Hans</c>, <c>zh-Hant</c>, <c>en</c>.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>WGS-84 degrees; null when nobody can say.</summary>
    public double? Latitude { get; init; }

    /// <inheritdoc cref="Latitude"/>
    public double? Longitude { get; init; }

    /// <summary>How exactly the point is told.</summary>
    public LocationPrecision Precision { get; init; } = LocationPrecision.Street;

    /// <summary>The place this one lies in.</summary>
    public ContentId? ParentId { get; init; }

    /// <summary>In Markdown.</summary>
    public string Summary { get; init; } = "";
}
