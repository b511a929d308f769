using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>
/// What the editor's form holds, as it was typed: it survives mistakes and conflicts word for word. The wall travels in it,
/// so nothing is moved for anybody else before the form is saved.
/// </summary>
public sealed record ExhibitionForm
{
    private const string Folder = "exhibitions/";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The version that the person began with.</summary>
    public required string Base { get; init; }

    public required string Title { get; init; }

    /// <summary>What stands before <see cref="Slug"/> in the address; empty when the whole address is free.</summary>
    public required string Prefix { get; init; }

    public required string Slug { get; init; }
    public required string Summary { get; init; }
    public required string Introduction { get; init; }
    public required string Venue { get; init; }
    public required string Opens { get; init; }
    public required string Closes { get; init; }

    /// <summary>Sections, cover and works as they are to hang.</summary>
    public required ExhibitionPart Wall { get; init; }

    public static ExhibitionForm From(ContentItem item)
    {
        var part = item.Part<ExhibitionPart>() ?? new();
        var path = item.Part<AutoroutePart>()?.Path ?? "";
        var prefix = path.StartsWith(Folder, StringComparison.Ordinal) || path.Length == 0 ? Folder : "";
        return new()
        {
            Base = item.ContentItemVersionId.Value,
            Title = item.Part<TitlePart>()?.Title ?? item.DisplayText,
            Prefix = prefix,
            Slug = path.Length == 0 ? "" : path[prefix.Length..],
            Summary = part.Summary,
            Introduction = part.Introduction,
            Venue = part.Venue,
            Opens = Written(part.Opens),
            Closes = Written(part.Closes),
            Wall = part with { Sections = part.Sections.Count == 0 ? [new()] : part.Sections },
        };
    }

    /// <summary>Reads what was sent. A wall that somebody tampered with reads as far as it makes sense.</summary>
    public static ExhibitionForm Read(IFormCollection form)
    {
        string Text(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();

        return new()
        {
            Base = Text("over") is { Length: > 0 } over ? over : Text("base"),
            Title = Text("title"),
            Prefix = Text("prefix") == Folder ? Folder : "",
            Slug = Text("slug"),
            Summary = Text("summary"),
            Introduction = Text("introduction"),
            Venue = Text("venue"),
            Opens = Text("opens"),
            Closes = Text("closes"),
            Wall = new()
            {
                Sections = WallFields.Read(form),
                CoverWorkId = ContentId.TryParse(form["cover"].ToString(), out var cover) ? cover : null,
            },
        };
    }

    /// <summary>Writes what was typed into the item; what cannot be is told.</summary>
    public IReadOnlyList<ContentError> PutInto(ContentItem item)
    {
        var errors = new List<ContentError>();
        if (Title.Length == 0)
        {
            errors.Add(new("TitlePart.Title", "请写标题。"));
        }

        var opens = Day(Opens, "ExhibitionPart.Opens", "开幕日期", errors);
        var closes = Day(Closes, "ExhibitionPart.Closes", "闭幕日期", errors);
        item.Put(new TitlePart(Title));
        item.Put((item.Part<AutoroutePart>() ?? new()) with { Path = Path(errors) });
        item.Put(
            (item.Part<ExhibitionPart>() ?? new()) with
            {
                Summary = Summary,
                Introduction = Introduction,
                Venue = Venue,
                Opens = opens,
                Closes = closes,
                CoverWorkId = Wall.CoverWorkId,
                Sections = Wall.Sections,
            }
        );
        return errors;
    }

    /// <summary>In words, what this says differently from another.</summary>
    public IReadOnlyList<string> Differences(ExhibitionForm other)
    {
        (string Name, bool Same)[] compared =
        [
            ("标题", Title == other.Title),
            ("网址", Slug == other.Slug),
            ("简介", Summary == other.Summary),
            ("前言", Introduction == other.Introduction),
            ("地点", Venue == other.Venue),
            ("开幕日期", Opens == other.Opens),
            ("闭幕日期", Closes == other.Closes),
            ("封面", Wall.CoverWorkId == other.Wall.CoverWorkId),
            ("墙面", WallFields.Write(Wall).SequenceEqual(WallFields.Write(other.Wall), StringComparer.Ordinal)),
        ];
        return [.. compared.Where(one => !one.Same).Select(one => one.Name)];
    }

    // An empty address is made from the title anew.
    private string? Path(List<ContentError> errors)
    {
        if (Slug.Length == 0 || Prefix.Length == 0)
        {
            return Slug.Length == 0 ? null : Slug;
        }

        var slug = Archive.Kernel.Text.Slug.From(Slug);
        if (slug.Length == 0)
        {
            errors.Add(new("AutoroutePart.Path", $"“{Slug}”不能作网址，请用英文字母、数字或汉字。"));
        }

        return Prefix + slug;
    }

    private static DateOnly? Day(string text, string where, string name, List<ContentError> errors)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        errors.Add(new(where, $"{name}“{text}”不是日期，请写成 2026-09-28。"));
        return null;
    }

    private static string Written(DateOnly? day) => day?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "";
}
