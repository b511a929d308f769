using System.Globalization;
using System.Text;

namespace Archive.Kernel.Text;

/// <summary>A title as the last part of an address: pinyin, ASCII, lower case, words joined by hyphens.</summary>
public static class Slug
{
    // Letters that no mark can be taken from.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
    };

    /// <summary>Empty when nothing of the title can be written so; a single word longer than the limit is cut.</summary>
    public static string From(string title, int maxLength = 80)
    {
        var slug = Ascii(Pinyin.Of(title));
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', maxLength);
        return slug[..(end > 0 ? end : maxLength)];
    }

    private static string Ascii(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (Plain.TryGetValue(c, out var letters))
            {
                slug.Append(letters);
            }
            else if (
                char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
