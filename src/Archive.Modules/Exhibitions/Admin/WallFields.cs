using System.Globalization;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>
/// The wall as fields of a form: names and places of its sections in order, and one hidden field a work,
/// <c>section:work:number</c>, in the order of the walk.
/// </summary>
public static class WallFields
{
    public const string Name = "section-name";
    public const string Place = "section-place";
    public const string Hung = "hung";

    public static IReadOnlyList<ExhibitionSection> Read(IFormCollection form)
    {
        var (names, places) = (form[Name], form[Place]);
        var sections = names
            .Select(
                (name, index) =>
                    new ExhibitionSection { Name = Clean(name), Place = Clean(places.ElementAtOrDefault(index)) }
            )
            .DefaultIfEmpty(new ExhibitionSection())
            .ToList();
        var hung = form[Hung].Select(Parse).OfType<(int Section, Placement Work)>().ToLookup(one => one.Section);
        return
        [
            .. sections.Select((section, index) => section with { Works = [.. hung[index].Select(one => one.Work)] }),
        ];
    }

    /// <summary>The same wall written the same way, to compare two by.</summary>
    public static IEnumerable<string> Write(ExhibitionPart wall) =>
        wall.Sections.SelectMany(
            (section, index) =>
                section.Works.Select(work => Field(index, work)).Prepend($"{section.Name}\n{section.Place}")
        );

    public static string Field(int section, Placement work) =>
        string.Create(CultureInfo.InvariantCulture, $"{section}:{work.WorkId}:{work.Number}");

    private static (int Section, Placement Work)? Parse(string? field) =>
        field?.Split(':') is [var section, var work, var number]
        && int.TryParse(section, NumberStyles.None, CultureInfo.InvariantCulture, out var wall)
        && ContentId.TryParse(work, out var id)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var own)
            ? (wall, new() { WorkId = id, Number = own })
            : null;

    private static string Clean(string? text) => (text ?? "").Trim();
}
