using System.Globalization;
using System.Text;

namespace Archive.Kernel.Text;

/// <summary>Makes the last part of an address from a title: pinyin words, joined by hyphens.</summary>
public static class Slug
{
    /// <summary>Empty when nothing of the title can be said in ASCII letters and digits.</summary>
    /// <param name="maxLength">Longer ones are cut between two words.</param>
    public static string From(string title, int maxLength = 80)
    {
        var slug = new StringBuilder();
        foreach (var letter in Pinyin.Of(title).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString().Trim('-'), maxLength);
    }

    private static string Cut(string slug, int maxLength)
    {
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', maxLength);
        return slug[..(end > 0 ? end : maxLength)];
    }
}
