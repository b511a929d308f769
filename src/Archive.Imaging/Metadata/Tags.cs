using MetadataExtractor;
using Directory = MetadataExtractor.Directory;

namespace Archive.Imaging;

/// <summary>Single values out of directories of tags; a tag of the wrong type counts as absent.</summary>
internal static class Tags
{
    private const int MostItems = 200;

    public static string? Text<TDirectory>(this IEnumerable<Directory> directories, int tag)
        where TDirectory : Directory =>
        directories.Values<TDirectory>(tag).Select(Text).FirstOrDefault(text => text is not null);

    public static IReadOnlyList<string>? Texts<TDirectory>(this IEnumerable<Directory> directories, int tag)
        where TDirectory : Directory
    {
        var found = directories
            .Values<TDirectory>(tag)
            .SelectMany(value => value is StringValue[] several ? several.Select(one => Text(one)) : [Text(value)])
            .OfType<string>();
        string[] texts =
        [
            .. found
                .Select(text => text[..Math.Min(text.Length, LegacyText.ItemLetters)])
                .Distinct(StringComparer.Ordinal)
                .Take(MostItems),
        ];
        return texts.Length == 0 ? null : texts;
    }

    /// <summary>A number that is one: neither infinite nor 0/0.</summary>
    public static double? Number<TDirectory>(this IEnumerable<Directory> directories, int tag)
        where TDirectory : Directory =>
        directories.Fraction<TDirectory>(tag) is { } fraction
            ? fraction.Numerator / (double)fraction.Denominator
            : null;

    public static Rational? Fraction<TDirectory>(this IEnumerable<Directory> directories, int tag)
        where TDirectory : Directory
    {
        foreach (var value in directories.Values<TDirectory>(tag))
        {
            Rational? fraction = value switch
            {
                Rational one => one,
                Rational[] { Length: > 0 } several => several[0],
                ushort[] { Length: > 0 } several => new Rational(several[0], 1),
                ushort or short or int or uint or byte => new Rational(
                    Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
                    1
                ),
                _ => null,
            };
            if (fraction is { Denominator: not 0 })
            {
                return fraction;
            }
        }
        return null;
    }

    public static IEnumerable<object> Values<TDirectory>(this IEnumerable<Directory> directories, int tag)
        where TDirectory : Directory =>
        directories.OfType<TDirectory>().Select(directory => directory.GetObject(tag)).OfType<object>();

    private static string? Text(object value) =>
        value switch
        {
            StringValue text => LegacyText.Read(text.Bytes),
            StringValue[] { Length: > 0 } several => LegacyText.Read(several[0].Bytes),
            string text => LegacyText.Clean(text),
            _ => null,
        };
}
