namespace Archive.Imaging;

/// <summary>All that a rendition says of itself; place, camera and the rest stay with the original.</summary>
public sealed record RenditionLabel(
    string? Credit,
    string? Creator,
    string? Copyright,
    string? RightsUrl,
    string? DigitalSourceType,
    string? AigcLabel
)
{
    /// <summary>What a picture brought along.</summary>
    public static RenditionLabel From(PhotoMetadata metadata) =>
        new(
            metadata.Credit,
            metadata.Creator,
            metadata.Copyright,
            metadata.RightsUrl,
            metadata.DigitalSourceType,
            metadata.AigcLabel
        );
}
