using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Bare trees in snow and a red umbrella.</summary>
public static class SnowDay
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Down("#8fa3b3", "#c3cdd4", "#e6e6e4", "#d9dde0"));
        City.Skyline(pen, 640, 260, "#bcc8cf", gap: 20);
        pen.Path(Ramp.Down("#dfe4e6", "#f4f5f3", "#c6d0d8"), $"M0 640Q700 600 1500 650V1125H0Z");
        pen.Rect(0, 520, 1500, 130, Ramp.Down("#8a6258", "#6d4b46"));
        pen.Path("#f6f7f5", $"M0 526Q200 508 420 520T900 514T1500 522V500H0Z");
        var bare = new Foliage("#3a3634", "#3a3634", "#3a3634", "#3a3634", "#4a4441", "#8d8a82");
        foreach (
            var (x, y, tall) in new[] { (300.0, 668.0, 480.0), (700, 664, 440), (1080, 668, 470), (1420, 680, 520) }
        )
        {
            using var veil = pen.Veil("#c3cdd4", 0.28);
            PlaneTree.Draw(pen, x, y, tall, bare, 0);
        }

        PlaneTree.Draw(pen, 130, 900, 1050, bare, 0, 1, 0.6);
        Drifts(pen);
        using (pen.Fallen(880, 890, 0.4, 0.2))
        {
            Figure.Draw(pen, 0, 0, 260, Pose.Walk, Look.Shadow("#a9b6c4"));
        }

        Figure.Draw(
            pen,
            880,
            890,
            270,
            Pose.Walk with
            {
                NearArm = (30, 150),
                FarArm = (-10, 10),
            },
            new("#33485c", "#222c38", "#b5876c", "#1c1a1c", Garment.Coat, Headwear.Loose)
        );
        Things.Umbrella(pen, 900, 650, 132, "#c8321f", 8);
        pen.Path("#f6f7f5c0", $"M800 592Q880 520 976 566Q990 580 960 578Q880 560 800 592Z");
        Figure.Draw(
            pen,
            1010,
            884,
            150,
            Pose.Stroll,
            new("#e8b23c", "#3f5f80", "#c59474", "#c8321f", Head: 1.3, Headwear: Headwear.Cap)
        );
        Air.Snow(pen, "#ffffff", 420, 6);
        Air.Vignette(pen, 0.3);
    }

    private static void Drifts(Pen pen)
    {
        pen.Path(Ramp.Down("#ffffff", "#d3dce4"), $"M0 890Q160 850 330 900T800 1000T1500 960V1125H0Z");
        var prints = new Marks();
        for (var i = 0; i < 15; i++)
        {
            double t = i / 15.0;
            prints.Oval(860 - (t * 620), 900 + (t * t * 190) + (i % 2 * 18), 10 + (t * 10), 4 + (t * 4));
        }

        pen.Fill("#9fb0c0", prints);
    }
}
