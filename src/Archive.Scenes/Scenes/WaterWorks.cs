using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>The castle of the water works and its double in the basin.</summary>
public static class WaterWorks
{
    public static void Draw(Pen pen)
    {
        const double Line = 690;
        pen.Wash(Ramp.Down((0, "#3f86b4"), (0.4, "#8fbfd3"), (0.68, "#dcebe6"), (1, "#dcebe6")));
        Air.Cloud(pen, 270, 300, 190, "#fbfcf8", "#c9dbe2");
        Air.Cloud(pen, 1240, 210, 150, "#ffffff", "#cfdfe5");
        Air.Cloud(pen, 930, 350, 90, "#f6faf7", "#d3e2e5");
        Building(pen, Line);
        pen.Rect(0, Line, 1500, 310, Ramp.Down("#86a9b4", "#3e6a7f"));
        using (pen.At(0, 2 * Line, 1, -1))
        using (pen.Veil("#5d8797", 0.42))
        {
            Building(pen, Line);
        }

        pen.Rect(0, Line, 1500, 310, Ramp.Down((0, "#5f8c9c40"), (0.6, "#44718780"), (1, "#2c566cf0")));
        Water.Ripples(pen, Line + 8, 1000, "#cfe3e2".Thin(0.34), 130, 0.75);
        Water.Ripples(pen, Line + 30, 1000, "#274c61".Thin(0.3), 110, 0.7);
        pen.Rect(0, Line - 5, 1500, 12, Ramp.Down("#d7cfbb", "#8f8a7c"));
        Figure.Draw(pen, 486, Line - 5, 58, Pose.Walk, new("#e8e4d8", "#34495c", "#a37a60", "#2a2320"));
        Figure.Draw(
            pen,
            1090,
            Line - 5,
            -56,
            Pose.Stand,
            new("#35607a", "#2d3a44", "#a37a60", "#d8b24a", Headwear: Headwear.Cap)
        );
        Air.Vignette(pen, 0.26);
    }

    private static void Building(Pen pen, double line)
    {
        Grove(pen, line);
        Wall(pen, 70, line, 470, 190, 6);
        Wall(pen, 960, line, 470, 190, 6);
        Wall(pen, 520, line, 460, 285, 5);
        Turret(pen, 70, line, 62, 270);
        Turret(pen, 1368, line, 62, 270);
        Turret(pen, 500, line, 78, 400);
        Turret(pen, 922, line, 78, 400);
        Gate(pen, line);
        pen.Line("#3a4448", 3, 750, line - 310, 750, line - 430);
        pen.Path("#b8401c", $"M752 {line - 428}Q790 {line - 438} 826 {line - 420}Q792 {line - 410} 752 {line - 402}Z");
    }

    private static void Grove(Pen pen, double line)
    {
        var deep = new Marks();
        var bright = new Marks();
        for (var i = 0; i < 260; i++)
        {
            double x = pen.Dice.Between(-30, 1530);
            double crown = 190 + (50 * Math.Sin(x / 61)) + (24 * Math.Sin(x / 23));
            double y = line - (crown * pen.Dice.Roll()) - 30;
            deep.Patch(pen.Dice, x, y, 30, 24);
            if (i % 2 == 0)
            {
                bright.Patch(pen.Dice, x - 8, y - 12, 15, 10);
            }
        }

        pen.Fill("#5f8a72", deep);
        pen.Fill("#8fb487", bright);
    }

    private static void Wall(Pen pen, double x, double line, double w, double h, int windows)
    {
        pen.Rect(x, line - h, w, h, Ramp.Down("#8b9496", "#737d81"));
        Courses(pen, x, line, w, h);
        Battlements(pen, x, line - h, w, 15);
        pen.Rect(x, line - h + 16, w, 9, "#a4472f");
        pen.Rect(x, line - 34, w, 8, "#a4472f");
        pen.Rect(x, line - 16, w, 16, "#5d666a");
        double step = w / windows;
        for (var i = 0; i < windows; i++)
        {
            Window(pen, x + (step * (i + 0.5)), line - (h * 0.3), step * 0.4, h * 0.42);
        }
    }

    private static void Courses(Pen pen, double x, double line, double w, double h)
    {
        var dark = new Marks();
        var light = new Marks();
        for (var y = line - h + 4; y < line; y += 9)
        {
            for (var c = x; c < x + w - 16; c += 17)
            {
                if (pen.Dice.Chance(0.2))
                {
                    (pen.Dice.Chance(0.5) ? dark : light).Rect(c, y, pen.Dice.Between(8, 15), 6.5);
                }
            }
        }

        pen.Fill("#56616588", dark);
        pen.Fill("#a9b0ae66", light);
    }

    private static void Battlements(Pen pen, double x, double top, double w, double tooth)
    {
        var marks = new Marks();
        int count = Math.Max(2, (int)(w / (tooth * 1.9)));
        double step = (w - tooth) / (count - 1);
        for (var i = 0; i < count; i++)
        {
            marks.Rect(x + (i * step), top - tooth, tooth, tooth + 1);
        }

        pen.Fill("#8b9496", marks);
        pen.Rect(x - 3, top, w + 6, 6, "#a9b0ae");
    }

    private static void Window(Pen pen, double x, double sill, double w, double h)
    {
        pen.Path(
            "#b4553b",
            $"M{x - (w * 0.68)} {sill + 4}V{sill - (h * 0.62)}Q{x - (w * 0.6)} {sill - h} {x} {sill - (h * 1.16)}Q{x + (w * 0.6)} {sill - h} {x + (w * 0.68)} {sill - (h * 0.62)}V{sill + 4}Z"
        );
        pen.Path(
            Ramp.Down("#16242c", "#31464f"),
            $"M{x - (w * 0.46)} {sill}V{sill - (h * 0.6)}Q{x - (w * 0.4)} {sill - (h * 0.88)} {x} {sill - h}Q{x + (w * 0.4)} {sill - (h * 0.88)} {x + (w * 0.46)} {sill - (h * 0.6)}V{sill}Z"
        );
        pen.Stroke("#c9cdc6", 2, $"M{x} {sill - h}V{sill}M{x - (w * 0.46)} {sill - (h * 0.5)}H{x + (w * 0.46)}");
        pen.Rect(x - (w * 0.74), sill, w * 1.48, 6, "#b9beb8");
    }

    private static void Turret(Pen pen, double x, double line, double w, double h)
    {
        pen.Rect(x, line - h, w, h, Ramp.Across("#a3abaa", "#838d90", "#5b666b"));
        Courses(pen, x, line, w, h);
        Battlements(pen, x - 5, line - h, w + 10, 13);
        pen.Rect(x, line - h + 18, w, 8, "#a4472f");
        pen.Rect(x, line - h + 34, w, 4, "#a4472f");
        pen.Rect(x, line - 34, w, 8, "#a4472f");
        Window(pen, x + (w / 2), line - (h * 0.56), w * 0.3, h * 0.18);
        Window(pen, x + (w / 2), line - (h * 0.18), w * 0.3, h * 0.18);
    }

    private static void Gate(Pen pen, double line)
    {
        pen.Path(
            "#b4553b",
            $"M676 {line}V{line - 90}Q690 {line - 152} 750 {line - 168}Q810 {line - 152} 824 {line - 90}V{line}Z"
        );
        pen.Path(
            Ramp.Down("#10191e", "#2c3f46"),
            $"M694 {line}V{line - 86}Q706 {line - 136} 750 {line - 150}Q794 {line - 136} 806 {line - 86}V{line}Z"
        );
        pen.Path("#e7dcc0", $"M728 {line}V{line - 72}Q750 {line - 100} 772 {line - 72}V{line}Z");
    }
}
