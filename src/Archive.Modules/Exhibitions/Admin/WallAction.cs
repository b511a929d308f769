using System.Globalization;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>What became of the wall.</summary>
/// <param name="Said">What happened, in words.</param>
/// <param name="Focus">Id of the element to go on from; empty for none.</param>
/// <param name="OpenMenu">The work whose menu stays open, because somebody may want the same again.</param>
public sealed record Arranged(ExhibitionPart Wall, string Said, string Focus, ContentId OpenMenu = default);

/// <summary>
/// One thing done to the wall, as a button's value says it: <c>up:work</c>, <c>to:work</c> (with the fields beside it),
/// <c>section-down:1</c>. What cannot be done changes nothing and says so.
/// </summary>
public static class WallAction
{
    private const string Nothing = "没有可改的。";

    /// <param name="title">The title of a work, for what is said.</param>
    public static Arranged Do(string action, ExhibitionPart wall, IFormCollection form, Func<ContentId, string> title)
    {
        var (verb, subject) = action.Split(':', 2) is [var first, var second] ? (first, second) : (action, "");
        if (ContentId.TryParse(subject, out var work) && wall.PlaceOf(work) is { } from)
        {
            switch (verb)
            {
                case "up":
                    return Moved(wall, wall.MoveUp(work), work, title(work), "已经是整个展览的第一件。", verb);
                case "down":
                    return Moved(wall, wall.MoveDown(work), work, title(work), "已经是整个展览的最后一件。", verb);
                case "to":
                    return Moved(wall, wall.Move(work, Target(form, work, from)), work, title(work), "已经在那里了。");
                case "off":
                    return new(wall.TakeDown(work), $"《{title(work)}》已从墙上取下，作品还在档案里。", "wall-title");
                case "cover":
                    return new(wall with { CoverWorkId = work }, $"《{title(work)}》现在是封面。", MenuId(work));
            }
        }

        _ = int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var section);
        return verb switch
        {
            "section-add" => Added(wall.AddSection("")),
            "section-up" => new(
                wall.MoveSection(section, -1),
                $"这面墙现在是第 {Math.Max(section, 1)} 面。",
                "wall-title"
            ),
            "section-down" => new(
                wall.MoveSection(section, 1),
                $"这面墙现在是第 {Math.Min(section + 2, wall.Sections.Count)} 面。",
                "wall-title"
            ),
            "section-remove" => Removed(wall, wall.RemoveSection(section)),
            "renumber" => new(wall.Renumber(), "已按现在的顺序重新编号，从 1 开始。", "wall-title"),
            "read" => new(wall, "预览已更新。", "introduction"),
            _ => new(wall, Nothing, "wall-title"),
        };
    }

    /// <summary>Id of the button that opens a work's menu.</summary>
    public static string MenuId(ContentId work) => $"menu-{work}";

    private static Arranged Moved(
        ExhibitionPart before,
        ExhibitionPart after,
        ContentId work,
        string title,
        string unmoved,
        string? again = null
    )
    {
        var place = after.PlaceOf(work)!.Value;
        var said = before.PlaceOf(work) == place ? unmoved : $"现在在{Words(after, place)}。";
        return new(
            after,
            $"《{title}》{said}",
            again is null ? MenuId(work) : $"{again}-{work}",
            again is null ? default : work
        );
    }

    private static string Words(ExhibitionPart wall, WallPlace place)
    {
        var section = wall.Sections[place.Section];
        var of = $"第 {place.Place} 位，共 {section.Works.Count} 件";
        return wall.Sections.Count == 1 ? of : $"“{SectionName(wall, place.Section)}”{of}";
    }

    /// <summary>The wall's name, or its number while it has none.</summary>
    public static string SectionName(ExhibitionPart wall, int section) =>
        wall.Sections[section].Name is { Length: > 0 } name ? name : $"第 {section + 1} 面墙";

    private static WallPlace Target(IFormCollection form, ContentId work, WallPlace from)
    {
        int Number(string name, int otherwise) =>
            int.TryParse(form[$"{name}-{work}"], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? given
                : otherwise;

        var section = Number("wall", from.Section);
        // Without a wish for a place on another wall it goes to the end.
        return new(section, Number("place", section == from.Section ? from.Place : int.MaxValue));
    }

    private static Arranged Added(ExhibitionPart wall) =>
        new(wall, $"多了一面墙，是第 {wall.Sections.Count} 面。给它起个名字吧。", $"section-{wall.Sections.Count - 1}");

    private static Arranged Removed(ExhibitionPart before, ExhibitionPart after) =>
        new(
            after,
            before.Sections.Count == after.Sections.Count
                ? "墙上还有作品，先把它们移走或取下，才能去掉这面墙。"
                : "空墙已去掉。",
            "wall-title"
        );
}
