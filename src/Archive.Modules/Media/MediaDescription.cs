using System.Text;
using Archive.Imaging;

namespace Archive.Modules.Media;

/// <summary>
/// What the archive says of a photograph, whoever shows it. It is offered where the photograph is picked or hung; the
/// words of a work are its author's and stay as they are.
/// </summary>
public sealed record MediaDescription
{
    public string? Caption { get; init; }

    /// <summary>What the picture shows, for those who cannot see it.</summary>
    public string? AltText { get; init; }

    public string? Creator { get; init; }
    public string? Credit { get; init; }
    public string? Copyright { get; init; }

    /// <summary>Address of the statement of rights.</summary>
    public string? RightsUrl { get; init; }

    /// <summary>Where it was taken, in words.</summary>
    public string? Place { get; init; }

    /// <summary>When it was taken, as EDTF.</summary>
    public string? Taken { get; init; }

    /// <summary>How somebody said when: 八十年代末.</summary>
    public string? TakenWords { get; init; }

    /// <summary>For colleagues.</summary>
    public string? Note { get; init; }

    /// <summary>A text as it is kept: no blanks around it, one kind of line end, nothing that no table can hold; null for none.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF or 0xFEFF)))
            {
                tidy.Append(rune);
            }
        }

        return tidy.ToString().Trim() is { Length: > 0 } kept ? kept : null;
    }

    /// <summary>Whether two texts are the same to a reader: blanks at the ends and kinds of line ends do not count.</summary>
    public static bool Same(string? one, string? other) => Tidy(one) == Tidy(other);

    /// <summary>The place that a file names, from the wide to the narrow.</summary>
    internal static string? PlaceOf(PhotoMetadata metadata) =>
        Tidy(
            string.Join(
                ' ',
                new[] { metadata.Province, metadata.City, metadata.Sublocation }.Where(name =>
                    !string.IsNullOrWhiteSpace(name)
                )
            )
        );
}
