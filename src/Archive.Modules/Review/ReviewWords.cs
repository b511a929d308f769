namespace Archive.Modules.Review;

/// <summary>Words that the site wants looked at before they are published, as one setting.</summary>
public sealed record ReviewWords
{
    public const string Setting = "ReviewWords";

    public IReadOnlyList<ReviewWord> Words { get; init; } = [];

    /// <summary>One word a line, and after a space or a colon what to write instead or why.</summary>
    public static ReviewWords Parse(string text) =>
        new()
        {
            Words =
            [
                .. text.Split('\n')
                    .Select(line =>
                        line.Trim().Split([' ', '\t', '\u3000', '：', ':'], 2, StringSplitOptions.TrimEntries)
                    )
                    .Where(line => line[0].Length > 0)
                    .Select(line => new ReviewWord(line[0], line.Length > 1 ? line[1] : ""))
                    .DistinctBy(word => word.Word, StringComparer.Ordinal),
            ],
        };

    public override string ToString() =>
        string.Join('\n', Words.Select(word => word.Note.Length > 0 ? $"{word.Word} {word.Note}" : word.Word));
}

/// <param name="Note">What to write instead, or why; may be empty.</param>
public sealed record ReviewWord(string Word, string Note);
