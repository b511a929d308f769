using System.Net;
using System.Text.RegularExpressions;

namespace Archive.Modules.Contents.Fields;

/// <summary>The words of HTML without its tags.</summary>
internal static partial class PlainText
{
    public static string Of(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
