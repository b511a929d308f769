using System.Globalization;
using Archive.Modules.Desk;
using Archive.Modules.Media;

namespace Archive.Modules.MediaLibrary.Sheets;

/// <summary>A photograph as a table has it.</summary>
internal sealed record SheetAsset(
    DescribedAsset Described,
    string MediaType,
    long Bytes,
    int Width,
    int Height,
    DateTimeOffset CreatedUtc,
    AssetUse Use
);

/// <summary>The columns of the tables that go out and come in.</summary>
internal static class SheetColumns
{
    public const string Id = "编号";
    public const string Revision = "版次";
    private const string File = "文件名";
    private static readonly string[] Facts = ["格式", "宽", "高", "字节", "收件时间", "用在"];

    /// <summary>What a table says and nobody can change by it.</summary>
    public static IReadOnlyList<string> ReadOnly { get; } = [File, .. Facts];

    public static IReadOnlyList<string> Titles { get; } =
    [Id, File, .. DescriptionFields.All.Select(field => field.Title), .. Facts, Revision];

    /// <summary>One photograph in the order of the titles.</summary>
    public static IReadOnlyList<string> Line(SheetAsset asset, DeskTime time) =>
        [
            asset.Described.Id.Value,
            Guard(asset.Described.FileName),
            .. DescriptionFields.All.Select(field =>
                Guard(field.Show(MediaDescription.Tidy(field.Of(asset.Described.Said))))
            ),
            AssetWords.Kind(asset.MediaType),
            Number(asset.Width),
            Number(asset.Height),
            Number(asset.Bytes),
            time.Exactly(asset.CreatedUtc),
            AssetWords.Use(asset.Use),
            Number(asset.Described.Revision),
        ];

    /// <summary>
    /// A text that no program takes for a formula: one more apostrophe before what begins like one. Reading takes it off,
    /// so a text comes back as it was.
    /// </summary>
    public static string Guard(string text) => IsFormula(text) ? $"'{text}" : text;

    /// <inheritdoc cref="Guard"/>
    public static string Unguard(string text) => text is ['\'', ..] && IsFormula(text) ? text[1..] : text;

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
