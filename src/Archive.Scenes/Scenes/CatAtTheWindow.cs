using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>A cat, a pot of geraniums, rain.</summary>
public static class CatAtTheWindow
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#4d6672", "#7d949a", "#9fa8a0"));
        for (var i = 0; i < 46; i++)
        {
            double r = pen.Dice.Between(24, 86);
            Colour c = pen.Dice.Pick<Colour>("#ffd08a", "#9fc4cc", "#e9856a", "#fff0d0", "#7fae9a");
            pen.Disc(
                pen.Dice.Between(120, 900),
                pen.Dice.Between(120, 1080),
                r,
                Ramp.Round((0, c.Thin(0.14)), (0.86, c.Thin(0.24)), (1, c.Thin(0)))
            );
        }

        Drops(pen);
        FrameOf(pen);
        Things.SittingCat(pen, 600, 1104, 6.6, "#1d1a1c", "#a9c4cc");
        Things.Pot(pen, 290, 1100, 4.6, "#b5563c", "#3f6a42", "#e3563a");
        Room(pen);
        Air.Vignette(pen, 0.5);
    }

    private static void Drops(Pen pen)
    {
        var tracks = new Marks();
        var drops = new Marks();
        var shine = new Marks();
        for (var i = 0; i < 240; i++)
        {
            double x = pen.Dice.Between(130, 880);
            double y = pen.Dice.Between(120, 1080);
            double r = pen.Dice.Between(2, 7);
            drops.Oval(x, y, r, r * 1.25);
            shine.Oval(x - (r * 0.25), y - (r * 0.4), r * 0.32, r * 0.32);
            if (i % 6 == 0)
            {
                tracks.Draw($"M{x} {y}q4 -60 -2 -{pen.Dice.Between(80, 220)}");
            }
        }

        pen.Stroke("#e9f2f060", 4, tracks);
        pen.Fill("#2f4450".Thin(0.42), drops);
        pen.Fill("#ffffff", shine);
    }

    private static void FrameOf(Pen pen)
    {
        pen.Path(
            Ramp.Along(0, 0, 1000, 0, "#2b2220", "#4a3a32", "#2b2220"),
            $"M0 0H1000V1500H0ZM130 120V1090H880V120Z"
        );
        pen.Stroke("#7a5a44", 26, $"M130 120H880V1090H130ZM505 120V1090M130 430H880", blunt: true);
        pen.Stroke(
            "#b08a68",
            5,
            $"M143 133H493V417H143ZM518 133H867V417H518ZM143 443H493V1077H143ZM518 443H867V1077H518Z",
            blunt: true
        );
        pen.Rect(505, 560, 12, 66, "#c9a24a");
    }

    private static void Room(Pen pen)
    {
        pen.Rect(60, 1092, 900, 40, Ramp.Down("#d9b98c", "#8a6a4a"));
        pen.Rect(60, 1132, 900, 26, "#3a2a22");
        pen.Path(
            Ramp.Across("#6d3a34", "#8f4d42", "#5a2e2a", "#7d4239"),
            $"M0 0H150Q110 500 176 980Q120 1240 60 1500H0Z"
        );
        pen.Path(
            Ramp.Across("#5a2e2a", "#84463c", "#512926", "#6d3a34"),
            $"M1000 0H862Q900 520 850 980Q890 1240 930 1500H1000Z"
        );
        pen.Rect(0, 0, 1000, 54, "#241a18");
        pen.Path("#1d1716", $"M0 1330Q500 1290 1000 1330V1500H0Z");
        pen.Path(Ramp.Across("#e9ddc0", "#b9a883"), $"M400 1300H640L664 1440H376Z");
        pen.Oval(520, 1300, 120, 22, "#f4ead0");
        pen.Oval(520, 1302, 104, 17, "#7a4a24");
        Air.Plume(pen, 520, 1280, 170, 40, "#fff4e0", 12);
    }
}
