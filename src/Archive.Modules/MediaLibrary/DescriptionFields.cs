using Archive.Modules.Desk;
using Archive.Modules.Media;

namespace Archive.Modules.MediaLibrary;

/// <summary>What somebody typed into a field, as it is kept, or what is wrong with it.</summary>
public sealed record FieldReading(string? Value, string? Problem);

/// <summary>One thing that the archive says of a photograph: its name for people, and how it is read and shown.</summary>
/// <param name="Key">Its name in forms and tables: <c>AltText</c>.</param>
/// <param name="Longest">Most characters.</param>
public sealed record DescriptionField(
    string Key,
    string Title,
    int Longest,
    Func<MediaDescription, string?> Of,
    Func<MediaDescription, string?, MediaDescription> With
)
{
    /// <summary>Whether it may have several lines.</summary>
    public bool HasLines { get; init; }

    internal Func<string, FieldReading> Meant { get; init; } = static text => new(text, null);

    /// <summary>What a text means here; empty is none.</summary>
    public FieldReading Read(string? text)
    {
        var tidy = MediaDescription.Tidy(text);
        if (tidy is null)
        {
            return new(null, null);
        }

        tidy = HasLines ? tidy : tidy.Replace('\n', ' ');
        return tidy.Length > Longest
            ? new(tidy, $"“{Title}”最多 {Longest} 字，现在是 {tidy.Length} 字。")
            : Meant(tidy);
    }

    /// <summary>A kept value as people read and write it; empty for none.</summary>
    public string Show(string? value) =>
        Key == DescriptionFields.Rights && value is not null ? RightsStatements.Say(value) : value ?? "";
}

/// <summary>All of them, in the order of forms and tables.</summary>
public static class DescriptionFields
{
    public const string Rights = nameof(MediaDescription.RightsUrl);
    public const string Taken = nameof(MediaDescription.Taken);

    public static IReadOnlyList<DescriptionField> All { get; } =
    [
        new(
            nameof(MediaDescription.Caption),
            "说明",
            5000,
            said => said.Caption,
            (said, value) => said with { Caption = value }
        )
        {
            HasLines = true,
        },
        new(
            nameof(MediaDescription.AltText),
            "替代文字",
            1000,
            said => said.AltText,
            (said, value) => said with { AltText = value }
        ),
        new(
            nameof(MediaDescription.Creator),
            "作者",
            300,
            said => said.Creator,
            (said, value) => said with { Creator = value }
        ),
        new(
            nameof(MediaDescription.Credit),
            "署名",
            500,
            said => said.Credit,
            (said, value) => said with { Credit = value }
        ),
        new(
            nameof(MediaDescription.Copyright),
            "版权",
            500,
            said => said.Copyright,
            (said, value) => said with { Copyright = value }
        ),
        new(Rights, "权利说明", 1000, said => said.RightsUrl, (said, value) => said with { RightsUrl = value })
        {
            Meant = Statement,
        },
        new(
            nameof(MediaDescription.Place),
            "地点",
            500,
            said => said.Place,
            (said, value) => said with { Place = value }
        ),
        new(Taken, "拍摄时间", 100, said => said.Taken, (said, value) => said with { Taken = value }) { Meant = Date },
        new(
            nameof(MediaDescription.TakenWords),
            "时间的说法",
            200,
            said => said.TakenWords,
            (said, value) => said with { TakenWords = value }
        ),
        new(nameof(MediaDescription.Note), "备注", 5000, said => said.Note, (said, value) => said with { Note = value })
        {
            HasLines = true,
        },
    ];

    /// <summary>What many photographs may be given at once.</summary>
    public static IReadOnlyList<DescriptionField> OfMany { get; } =
    [.. All.Where(field => field.Key is "Caption" or "Creator" or "Credit" or "Place" or Rights)];

    /// <exception cref="InvalidOperationException">There is no such field.</exception>
    public static DescriptionField Of(string key) => All.First(field => field.Key == key);

    private static FieldReading Statement(string text)
    {
        var named = RightsStatements.All.FirstOrDefault(statement => statement.Value == text).Key;
        return named is not null ? new(named, null)
            : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? new(text, null)
            : new(
                text,
                $"“{text}”不是这里的权利说明。可以写：{string.Join("、", RightsStatements.All.Values)}；或者一个 https:// 开头的网址。"
            );
    }

    private static FieldReading Date(string text)
    {
        var advice = DateAdvice.Of(text);
        return advice.Reads is not null ? new(text, null)
            : advice.Suggestion is { } meant ? new(meant, null)
            : new(text, $"拍摄时间“{text}”读不懂。{advice.Problem}");
    }
}
