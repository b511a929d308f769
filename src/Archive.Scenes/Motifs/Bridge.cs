using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>The cable-stayed bridge at Yangpu, side on or at a slant.</summary>
public static class Bridge
{
    /// <summary>One tower shaped like an upturned Y, its stays, and the deck to both sides.</summary>
    /// <param name="x">Where the tower stands.</param>
    /// <param name="deck">Height on the picture of the deck at the tower.</param>
    /// <param name="tall">From the water to the tower's head.</param>
    /// <param name="left">How far the stays reach to the left; the right likewise.</param>
    public static void Tower(
        Pen pen,
        double x,
        double water,
        double deck,
        double tall,
        double left,
        double right,
        Colour ink,
        Colour lit,
        Colour stay,
        double rise = 0
    )
    {
        double top = water - tall;
        double w = tall * 0.028;
        double knee = deck - ((deck - top) * 0.42);
        var fine = new Marks();
        const int Stays = 26;
        for (var i = 1; i <= Stays; i++)
        {
            double t = i / (double)Stays;
            double from = top + ((knee - top) * (1 - t) * 0.72) + (tall * 0.02);
            fine.Draw(
                $"M{x} {from}L{x - (left * t)} {deck - (rise * t) - 3}M{x} {from}L{x + (right * t)} {deck - (rise * t * right / left) - 3}"
            );
        }

        pen.Stroke(stay, 1.15, fine);
        double foot = tall * 0.105;
        double beam = deck + (tall * 0.012);
        pen.Path(
            Ramp.Across(lit, ink, ink.Dark(0.2)),
            $"M{x - (w * 0.55)} {top}L{x + (w * 0.55)} {top}L{x + (w * 0.75)} {knee}L{x + foot + w} {beam}L{x + (foot * 0.74) + w} {water}H{x + (foot * 0.74) - (w * 0.5)}L{x + foot - (w * 0.4)} {beam}L{x} {knee + (tall * 0.07)}L{x - foot + (w * 0.4)} {beam}L{x - (foot * 0.74) + (w * 0.5)} {water}H{x - (foot * 0.74) - w}L{x - foot - w} {beam}L{x - (w * 0.75)} {knee}Z"
        );
        pen.Rect(x - foot - (w * 0.6), beam, (foot * 2) + (w * 1.2), tall * 0.026, ink);
    }

    /// <summary>A deck that arches gently between two heights.</summary>
    public static void Deck(Pen pen, double leftY, double middleY, double rightY, double thick, Colour ink, Colour edge)
    {
        pen.Path(
            ink,
            $"M-10 {leftY}Q{pen.W / 2} {(2 * middleY) - ((leftY + rightY) / 2)} {pen.W + 10} {rightY}V{rightY + thick}Q{pen.W / 2} {(2 * middleY) - ((leftY + rightY) / 2) + thick} -10 {leftY + thick}Z"
        );
        pen.Stroke(
            edge,
            1.6,
            $"M-10 {leftY}Q{pen.W / 2} {(2 * middleY) - ((leftY + rightY) / 2)} {pen.W + 10} {rightY}"
        );
    }
}
