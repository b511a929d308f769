using Archive.Kernel.Audit;
using Archive.Kernel.Content;
using Archive.Kernel.Text;

namespace Archive.Modules.Media;

/// <summary>
/// The record of one original file: what it is, what its metadata says, where and by whom it was taken. The bytes stand in
/// the media store under <see cref="Digest"/> and never change; several assets may share them.
/// </summary>
public sealed partial class MediaAsset : IAudited
{
    public required ContentId Id { get; init; }

    /// <summary>SHA-256 of the original as 64 lower-case hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required long Bytes { get; init; }

    /// <summary>The type that the bytes have, whatever the file was named: <c>image/jpeg</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Name of the file as it came, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Pixels, of the upright picture.</summary>
    public required int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public required int Height { get; init; }

    /// <summary>EXIF orientation as found, 1 to 8.</summary>
    public required int Orientation { get; init; }

    /// <summary>Name of the embedded colour profile, if any.</summary>
    public string? ColourProfile { get; init; }

    /// <summary>What EXIF, IPTC and XMP said, as JSON. Not for visitors.</summary>
    public required string Metadata { get; init; }

    /// <summary>What was wrong with the metadata, as a JSON array of words.</summary>
    public required string Warnings { get; init; }

    /// <summary>WGS-84 degrees unless <see cref="Datum"/> says otherwise; null when the file told no place.</summary>
    public double? Latitude { get; init; }

    /// <inheritdoc cref="Latitude"/>
    public double? Longitude { get; init; }

    /// <summary>Radius in metres within which the camera stood.</summary>
    public double? AccuracyMetres { get; init; }

    /// <summary>Geodetic datum of the position as the file gave it.</summary>
    public string? Datum { get; init; }

    /// <summary>How exactly visitors may learn the place.</summary>
    public required LocationPrecision LocationPrecision { get; set; }

    public string? Creator { get; set; }
    public string? Credit { get; set; }
    public string? Copyright { get; set; }

    /// <summary>Address of the statement of rights (XMP <c>xmpRights:WebStatement</c>).</summary>
    public string? RightsUrl { get; set; }

    /// <summary>IPTC digital source type, a URI, when the file declares one.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>The AI-generation label (<c>AIGC</c>) as the file carries it. Never stripped.</summary>
    public string? AigcLabel { get; init; }

    /// <summary>The part of the picture that crops keep, as fractions of its upright width and height.</summary>
    public required double FocalX { get; set; }

    /// <inheritdoc cref="FocalX"/>
    public required double FocalY { get; set; }

    public required byte[] ThumbHash { get; init; }

    /// <summary>CSS colour that stands for the whole picture.</summary>
    public required string DominantColour { get; init; }

    /// <summary>Four CSS colours: top left, top right, bottom left, bottom right.</summary>
    public required string Palette { get; init; }

    /// <summary>User name of who brought it in; empty for a command.</summary>
    public required string TakenInBy { get; set; }

    public required DateTimeOffset CreatedUtc { get; set; }

    string IAudited.AuditKind => Kernel.Audit.AuditKind.Media;

    string IAudited.AuditId => Id.Value;

    string IAudited.AuditTitle => FileName;
}

/// <summary>How exactly a place is told to visitors.</summary>
public enum LocationPrecision
{
    Exact,
    Street,
    Neighbourhood,
    Hidden,
}

/// <summary>That an item shows an asset. Derived from the item's versions; what a published item shows is public.</summary>
public sealed class MediaUse : IDerivedUse
{
    public required ContentId AssetId { get; init; }
    public required ContentId ContentItemId { get; init; }

    /// <summary>Whether the version that visitors see shows it.</summary>
    public required bool Published { get; set; }

    ContentId IDerivedUse.Used => AssetId;
}
