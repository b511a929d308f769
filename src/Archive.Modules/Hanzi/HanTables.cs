using System.Collections;
using System.IO.Compression;

namespace Archive.Modules.Hanzi;

/// <summary>The tables of both directions in memory, read once on first use: a site that nobody reads so never pays.</summary>
internal static class HanTables
{
    private const string Resource = "hanzi.bin";

    private static readonly Lazy<(PhraseTable ToHant, PhraseTable ToHans, BitArray OnlyHans, BitArray OnlyHant)> Read =
        new(ReadAll);

    public static PhraseTable To(HanScript script) => script == HanScript.Hant ? Read.Value.ToHant : Read.Value.ToHans;

    /// <summary>The characters that only this script writes, by code unit.</summary>
    public static BitArray OnlyIn(HanScript script) =>
        script == HanScript.Hans ? Read.Value.OnlyHans : Read.Value.OnlyHant;

    private static (PhraseTable, PhraseTable, BitArray, BitArray) ReadAll()
    {
        using var packed = typeof(HanTables).Assembly.GetManifestResourceStream(Resource)!;
        using var stream = new BrotliStream(packed, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var data = memory.ToArray();
        var at = 0;
        var toHant = PhraseTable.Read(data, ref at);
        var toHans = PhraseTable.Read(data, ref at);
        return (toHant, toHans, Bits(toHant.SourceOnly), Bits(toHans.SourceOnly));
    }

    private static BitArray Bits(char[] characters)
    {
        var bits = new BitArray(char.MaxValue + 1);
        foreach (var character in characters)
        {
            bits[character] = true;
        }

        return bits;
    }
}
