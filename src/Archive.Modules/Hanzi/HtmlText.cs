using System.Net;

namespace Archive.Modules.Hanzi;

/// <summary>Text as HTML writes it, in elements and in quoted attributes.</summary>
internal static class HtmlText
{
    public static string Decode(ReadOnlySpan<char> html) =>
        html.Contains('&') ? WebUtility.HtmlDecode(html.ToString()) : html.ToString();

    // No more than has to be: rare characters stand in the page as they are.
    public static string Encode(string text) =>
        text.AsSpan().ContainsAny("&<>\"'")
            ? text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("'", "&#x27;", StringComparison.Ordinal)
            : text;
}
