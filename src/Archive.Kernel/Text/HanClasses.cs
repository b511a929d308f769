using System.Text;

namespace Archive.Kernel.Text;

/// <summary>The fold table in memory, read once on first use.</summary>
internal static class HanClasses
{
    /// <summary>By code unit, itself or its class; zero where <see cref="Rare"/> decides on the whole code point.</summary>
    public static readonly char[] Common = new char[char.MaxValue + 1];

    /// <summary>What does not fit into one code unit, on either side.</summary>
    public static readonly Dictionary<int, Rune> Rare = [];

#pragma warning disable CA1810 // Two tables from one reading of the file.
    static HanClasses()
#pragma warning restore CA1810
    {
        for (var i = 0; i < Common.Length; i++)
        {
            Common[i] = char.IsSurrogate((char)i) ? '\0' : (char)i;
        }

        foreach (var (source, target) in TextTable.Read("fold_han.tsv"))
        {
            if (source.Length == 1)
            {
                Common[source[0]] = target.Length == 1 ? target[0] : '\0';
            }

            if (source.Length > 1 || target.Length > 1)
            {
                Rare.Add(Rune.GetRuneAt(source, 0).Value, Rune.GetRuneAt(target, 0));
            }
        }
    }
}
