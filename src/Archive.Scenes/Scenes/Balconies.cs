using Archive.Scenes.Drawing;
using Archive.Scenes.Motifs;

namespace Archive.Scenes.Scenes;

/// <summary>Twenty-five balconies on a Sunday.</summary>
public static class Balconies
{
    public static void Draw(Pen pen)
    {
        pen.Wash(Ramp.Along(0, 0, 1500, 1500, "#f3dfb4", "#e6c893", "#c9a272"));
        const int Columns = 5;
        const int Floors = 5;
        const double Cell = 300;
        for (var r = 0; r < Floors; r++)
        {
            for (var c = 0; c < Columns; c++)
            {
                Balcony(pen, c * Cell, r * Cell, Cell, (r * Columns) + c);
            }
        }

        pen.Path("#5d3f3a48", $"M900 1500L1500 640V1500Z");
        Air.Glow(pen, 0, 0, 900, "#fff0c870");
        Air.Vignette(pen, 0.3);
    }

    private static void Balcony(Pen pen, double x, double y, double cell, int i)
    {
        var dice = pen.Dice;
        bool lit = i is 3 or 7 or 11 or 16 or 22;
        Colour wall = dice.Pick<Colour>("#e9d3a3", "#ecd8ad", "#e2c795");
        pen.Rect(x, y, cell, cell, wall);
        pen.Rect(x + 22, y + 26, cell - 44, 190, "#a9835a");
        pen.Rect(
            x + 30,
            y + 34,
            cell - 60,
            182,
            lit ? Ramp.Down("#ffe7a8", "#ffc46a") : Ramp.Down("#2f4448", "#54706f")
        );
        Inside(pen, x, y, cell, i, lit);
        pen.Stroke("#7d5a3a", 6, $"M{x + (cell / 2)} {y + 34}V{y + 216}M{x + 30} {y + 90}H{x + cell - 30}");
        pen.Path("#3a2a2470", $"M{x + 22} {y + 26}H{x + cell - 22}V{y + 44}L{x + 40} {y + 44}V{y + 216}H{x + 22}Z");
        Rail(pen, x, y, cell, i);
        pen.Rect(x, y + cell - 16, cell, 16, "#b98f62");
        pen.Rect(x, y + cell - 4, cell, 4, "#7d5a40");
        pen.Rect(x + cell - 3, y, 6, cell, "#a9835a");
    }

    private static void Inside(Pen pen, double x, double y, double cell, int i, bool lit)
    {
        switch (i)
        {
            case 6:
                Things.SittingCat(pen, x + 200, y + 216, 1.3, "#2b2422", "#f3d9a0");
                break;
            case 12:
                Figure.Draw(
                    pen,
                    x + 110,
                    y + 380,
                    330,
                    Pose.Reach,
                    new("#c8432a", "#3a4a58", "#c08a68", "#2a2220", Headwear: Headwear.Bun)
                );
                break;
            case 16:
                Figure.Draw(pen, x + 100, y + 360, 300, Pose.Bend, new("#5a4a8a", "#3a4a58", "#c08a68", "#c9c6c0"));
                break;
            case 3:
                Figure.Draw(pen, x + 90, y + 330, 270, Pose.Stand, Look.Shadow("#5a3a28", headwear: Headwear.Bun));
                Figure.Draw(pen, x + 200, y + 300, -180, Pose.Stand, Look.Shadow("#5a3a28"));
                break;
            case 19:
                Things.BambooChair(pen, x + 120, y + 226, 1.2, "#c39a57");
                break;
            default:
                if (!lit || i % 2 == 1)
                {
                    pen.Path(
                        pen.Dice.Pick<Colour>("#c9d6d0", "#e6d9bc", "#b9c9b0", "#d9b0a0").Thin(0.75),
                        $"M{x + 34} {y + 38}H{x + 110}Q{x + 84} {y + 130} {x + 70} {y + 216}H{x + 34}Z"
                    );
                }

                break;
        }
    }

    private static void Rail(Pen pen, double x, double y, double cell, int i)
    {
        switch (i % 4)
        {
            case 0:
                pen.Rect(x + 10, y + 206, cell - 20, 78, Ramp.Down("#d9b27a", "#b98d58"));
                pen.Rect(x + 4, y + 200, cell - 8, 10, "#f4e3ba");
                break;
            case 1:
                pen.Rect(x + 8, y + 200, cell - 16, 8, "#4a5f5c");
                var bars = new Marks();
                for (var b = 0; b < 22; b++)
                {
                    bars.Rect(x + 12 + (b * 12.8), y + 206, 4, 80);
                }

                pen.Fill("#4a5f5c", bars);
                break;
            case 2:
                pen.Rect(x + 10, y + 204, cell - 20, 80, "#8fb0a8b0");
                pen.Stroke(
                    "#f2ecdc",
                    5,
                    $"M{x + 10} {y + 204}H{x + cell - 10}V{y + 284}H{x + 10}ZM{x + 106} {y + 204}V{y + 284}M{x + 198} {y + 204}V{y + 284}"
                );
                break;
            default:
                pen.Rect(x + 10, y + 206, cell - 20, 78, Ramp.Down("#b5563c", "#8a3f2c"));
                pen.Rect(x + 4, y + 200, cell - 8, 10, "#e9d9b8");
                break;
        }

        if (i % 3 == 0)
        {
            foreach (var px in new[] { 56.0, 120, 236 })
            {
                Things.Pot(
                    pen,
                    x + px,
                    y + 202,
                    pen.Dice.Between(0.9, 1.3),
                    pen.Dice.Pick<Colour>("#8a4a33", "#5d6a6c", "#a9743f"),
                    pen.Dice.Pick<Colour>("#4d7a3d", "#6a9340"),
                    pen.Dice.Chance(0.6) ? pen.Dice.Pick<Colour>("#e3563a", "#f2c45a", "#e88aa0") : (Colour?)null
                );
            }
        }
        else if (i % 3 == 1 && i != 7)
        {
            Laundry.Hang(pen, x + 4, y + 222, x + cell - 4, y + 218, 66);
        }
        else if (i % 5 == 2)
        {
            pen.Rect(x + 176, y + 232, 92, 58, Ramp.Down("#f4f1e8", "#cfcabc"));
            pen.Disc(x + 208, y + 261, 22, "#8d9490");
            pen.Disc(x + 208, y + 261, 8, "#4d5654");
        }
    }
}
