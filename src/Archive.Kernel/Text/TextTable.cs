using System.IO.Compression;

namespace Archive.Kernel.Text;

/// <summary>The tables under Data, as pairs; a line that begins with # is a remark.</summary>
internal static class TextTable
{
    public static IEnumerable<(string Key, string Value)> Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && line[0] != '#')
            {
                yield return (line[..tab], line[(tab + 1)..]);
            }
        }
    }

    private static Stream Open(string name)
    {
        var stream = typeof(TextTable).Assembly.GetManifestResourceStream(name)!;
        return name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(stream, CompressionMode.Decompress)
            : stream;
    }
}
