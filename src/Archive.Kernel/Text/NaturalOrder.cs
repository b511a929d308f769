namespace Archive.Kernel.Text;

/// <summary>File names in the order a person counts: img2 before img10, whatever the script, width or case.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    private NaturalOrder() { }

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var natural = CompareFolded(HanFold.Fold(x), HanFold.Fold(y));

        // Names that count the same, as 1 and 01, still need one order.
        return natural != 0 ? natural : string.CompareOrdinal(x, y);
    }

    private static int CompareFolded(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var numbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = numbers
                ? CompareNumbers(TakeDigits(ref left), TakeDigits(ref right))
                : left[..1].CompareTo(right[..1], StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }

            left = numbers ? left : left[1..];
            right = numbers ? right : right[1..];
        }

        return left.Length - right.Length;
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }

    // Of numbers without leading zeros the longer is the greater, so no length of digits runs over.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length - right.Length : left.SequenceCompareTo(right);
}
