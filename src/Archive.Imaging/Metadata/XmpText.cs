using MetadataExtractor.Formats.Xmp;
using XmpCore;

namespace Archive.Imaging;

/// <summary>The texts of XMP by their usual short names: <c>dc:title</c>.</summary>
internal sealed class XmpText
{
    private readonly List<(string Path, string Value)> found = [];

    public XmpText(IEnumerable<XmpDirectory> blocks)
    {
        foreach (var block in blocks)
        {
            try
            {
                found.AddRange(
                    from property in block.XmpMeta?.Properties ?? []
                    where property.Path is not null && !string.IsNullOrWhiteSpace(property.Value)
                    select (property.Path, property.Value.Trim())
                );
            }
            catch (XmpException)
            {
                // The reader has noted it among its errors already.
            }
        }
    }

    /// <summary>The value, or the first of an array or of several languages.</summary>
    public string? this[string name] => List(name) is [var first, ..] ? first : null;

    /// <summary>All values of an array, or the one value.</summary>
    public IReadOnlyList<string> List(string name) =>
        [
            .. found
                .Where(entry =>
                    entry.Path == name
                    || (
                        entry.Path.StartsWith(name + "[", StringComparison.Ordinal)
                        && entry.Path.EndsWith(']')
                        && entry.Path.LastIndexOf('[') == name.Length
                    )
                )
                .Select(entry => entry.Value),
        ];

    /// <summary>A value by the end of its name, whatever prefix its namespace has.</summary>
    public string? Ending(string name) =>
        found.Find(entry => entry.Path.EndsWith(name, StringComparison.OrdinalIgnoreCase)).Value;
}
