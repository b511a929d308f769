using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>From a dark passage through the gate into a sunny court.</summary>
public static class ThroughTheGate
{
    private static readonly Masonry Shaded = new(
        "#6d4440",
        "#86564e",
        "#452a2b",
        "#8f8b84",
        "#1d1b1d",
        "#27363c",
        "#4a2f26"
    );

    public static void Draw(Pen pen)
    {
        // The bright court first, the dark passage that frames it last.
        pen.Wash(Ramp.Down("#f2e6c8", "#fbf3dc"));
        pen.Rect(420, 60, 660, 640, Ramp.Down("#d8926c", "#c67a58"));
        var bricks = new Marks();
        for (var y = 64; y < 700; y += 13)
        {
            for (var x = 420.0 + (y % 26); x < 1080; x += 34)
            {
                if (pen.Dice.Chance(0.45))
                {
                    bricks.Rect(x, y, 30, 9);
                }
            }
        }

        pen.Fill("#a9593c50", bricks);
        Shutters(pen, 520, 150);
        Shutters(pen, 790, 150);
        pen.Rect(640, 400, 210, 300, Ramp.Down("#3b2a22", "#5b4030"));
        pen.Rect(628, 388, 234, 14, "#e8dcc2");
        pen.Rect(760, 410, 84, 290, "#7a4b30");
        pen.Rect(420, 694, 660, 300, Ramp.Down("#f3e2b8", "#cfb98f"));
        pen.Path("#8f7a5a80", $"M420 694H760L560 994H420Z");
        Laundry.Hang(pen, 400, 96, 1100, 112, 120, 16, 0.9);
        Things.Pot(pen, 480, 760, 2.1, "#8a4a33", "#5d8a3d", "#e3563a");
        Things.Pot(pen, 556, 752, 1.5, "#5d6a6c", "#4d7a3d");
        Things.Pot(pen, 1010, 770, 2.4, "#6b4a3a", "#6a9340", "#f2c45a");
        Things.BambooChair(pen, 716, 856, 1.55, "#c59a52");
        Figure.Draw(pen, 712, 836, 236, Pose.SitBack, new("#f0efe8", "#55606a", "#b07f60", "#d9d6cf"));
        Things.WalkingCat(pen, 930, 896, 1.2, "#3a2c24");
        Air.Glow(pen, 850, 300, 520, "#fff0c0a0");
        Frame(pen);
    }

    private static void Shutters(Pen pen, double x, double y)
    {
        pen.Rect(x - 14, y - 14, 198, 206, "#e3d5ba");
        pen.Rect(x, y, 170, 180, "#6b3b26");
        for (var i = 0; i < 4; i++)
        {
            pen.Rect(x + 8 + (i * 41), y + 8, 33, 164, i is 1 or 2 ? Ramp.Down("#2d3b3e", "#5d7274") : "#8a4f32");
        }
    }

    private static void Frame(Pen pen)
    {
        pen.Path(
            Ramp.Along(0, 0, 1500, 0, "#1a1413", "#2b2120", "#1d1716"),
            $"M0 0H1500V1125H1080V330Q1080 110 750 84Q420 110 420 330V1125H0Z"
        );
        pen.Path(
            Ramp.Along(1080, 0, 1210, 0, "#e9c391", "#8a6146"),
            $"M1080 1125V330Q1080 110 750 84V60Q1112 86 1112 330V1125Z"
        );
        pen.Path(
            Ramp.Along(420, 0, 380, 0, "#6b4a3a", "#3b2a26"),
            $"M420 1125V330Q420 110 750 84V60Q388 86 388 330V1125Z"
        );
        pen.Path(Ramp.Down("#cfae7d", "#5d4a3c", "#231b19"), $"M420 985H1080L1290 1125H210Z");
        pen.Path("#fff0c460", $"M560 985H1080L1290 1125H520Z");
        // Leaves of the gate, opened inwards, with rings.
        pen.Path(Ramp.Along(180, 0, 420, 0, "#0d0a0a", "#241a18"), $"M420 250L190 150V1125H420Z");
        pen.Path(Ramp.Along(1080, 0, 1320, 0, "#3a2a24", "#120d0c"), $"M1080 250L1310 150V1125H1080Z");
        pen.Stroke("#a57b3b", 7, new Marks().Oval(372, 690, 17, 24));
        pen.Stroke("#d8a95a", 7, new Marks().Oval(1128, 690, 17, 24));
        pen.Stroke("#0b0808", 4, $"M190 420L420 460M190 860L420 810M1310 420L1080 460M1310 860L1080 810");
        using (pen.Veil("#0e0b0c", 0.72))
        {
            Cycle.Draw(pen, 190, 1090, 480, "#4a5a60", "#2a2a2a");
        }

        Air.Vignette(pen, 0.4);
    }
}
