using System.Text;
using System.Text.Json;
using MetadataExtractor.Formats.Exif;
using NetVips;

namespace Archive.Imaging;

/// <summary>
/// Finds the label of generated content: an XMP property, or JSON in a PNG's "AIGC" text or EXIF's user comment.
/// </summary>
internal static class AigcReader
{
    private const int MostLetters = 8_000;

    public static string? Read(MetadataBlocks blocks, XmpProperties xmp, Image opened) =>
        xmp.Text(XmpProperties.Aigc, "AIGC")
        ?? opened
            .GetFields()
            .Where(IsAigcText)
            .Select(field => Json(opened.Get(field) as string))
            .FirstOrDefault(text => text is not null)
        ?? blocks
            .Directories.Values<ExifSubIfdDirectory>(ExifDirectoryBase.TagUserComment)
            .Select(value => Labelled(value as byte[]))
            .FirstOrDefault(text => text is not null);

    // libvips names a PNG's texts "png-comment-0-KEY".
    private static bool IsAigcText(string field) =>
        field.StartsWith("png-comment-", StringComparison.Ordinal) && field.EndsWith("-AIGC", StringComparison.Ordinal);

    // Eight bytes name the comment's encoding; writers put UTF-8 behind any of them.
    private static string? Labelled(byte[]? comment)
    {
        if (comment is not { Length: > 8 })
        {
            return null;
        }
        var text = comment.AsSpan().StartsWith("UNICODE\0"u8)
            ? LegacyText.Clean(Encoding.Unicode.GetString(comment.AsSpan(8)))
            : LegacyText.Read(comment.AsSpan(8));
        return text?.Contains("\"AIGC\"", StringComparison.Ordinal) == true ? Json(text) : null;
    }

    private static string? Json(string? text)
    {
        if (text is null or { Length: > MostLetters })
        {
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? text.Trim() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
