using System.Text.RegularExpressions;

namespace Archive.Modules.Desk;

/// <summary>
/// Words with places for what is filled in: <c>{0}</c>, and <c>{0|photograph|photographs}</c> where a language says one
/// and many differently.
/// </summary>
internal static partial class FilledWords
{
    /// <summary>Chooses between one and many; what remains are the plain places.</summary>
    public static string Choose(string words, IReadOnlyList<object?> arguments) =>
        words.Contains('|', StringComparison.Ordinal)
            ? Choice()
                .Replace(
                    words,
                    match => IsOne(arguments, match) ? match.Groups["one"].Value : match.Groups["many"].Value
                )
            : words;

    private static bool IsOne(IReadOnlyList<object?> arguments, Match match)
    {
        var place = match.Groups["place"].Value[0] - '0';
        return place < arguments.Count && arguments[place]?.ToString() == "1";
    }

    [GeneratedRegex(@"\{(?<place>[0-9])\|(?<one>[^|{}]*)\|(?<many>[^|{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
