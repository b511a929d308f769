using Archive.Scenes.Drawing;

namespace Archive.Scenes.Motifs;

/// <summary>How a person holds themselves: degrees from hanging straight down, positive the way they face (right).</summary>
/// <param name="Hip">Height of the hip; someone standing is a hundred tall.</param>
public sealed record Pose(
    double Hip,
    double Lean,
    (double Thigh, double Shin) Near,
    (double Thigh, double Shin) Far,
    (double Upper, double Fore) NearArm,
    (double Upper, double Fore) FarArm,
    double Nod = 0
)
{
    public static readonly Pose Stand = new(48, 0, (-3, -3), (4, 4), (-4, 2), (4, 6));
    public static readonly Pose Front = new(48, 0, (-5, -3), (5, 3), (-9, -5), (9, 5));
    public static readonly Pose Walk = new(47, 3, (24, 8), (-16, -34), (-22, -10), (20, 34));
    public static readonly Pose Stroll = new(47.5, 1, (14, 4), (-10, -22), (-10, 0), (10, 22));
    public static readonly Pose Run = new(48, 12, (58, -18), (-26, -78), (-52, 40), (38, 112));
    public static readonly Pose Sprint = new(49, 14, (-30, -72), (62, -6), (44, 118), (-56, 30));
    public static readonly Pose Sit = new(27, -2, (88, 2), (82, -4), (24, 70), (30, 76));
    public static readonly Pose SitBack = new(27, -12, (86, 12), (84, 4), (-18, 34), (10, 60));
    public static readonly Pose Squat = new(17, 14, (112, -24), (104, -30), (50, 70), (56, 80));
    public static readonly Pose Ride = new(60, 24, (62, -8), (20, -22), (58, 66), (52, 62));
    public static readonly Pose Photograph = new(48, -3, (-6, -4), (9, 6), (48, 128), (56, 134), -4);
    public static readonly Pose Bend = new(47, 20, (-8, -8), (12, 0), (52, 88), (48, 84), 8);
    public static readonly Pose Push = new(46, 26, (26, 4), (-24, -40), (66, 82), (60, 78));
    public static readonly Pose Sweep = new(46, 18, (18, 0), (-14, -22), (38, 62), (58, 40), 14);
    public static readonly Pose Reach = new(48, -4, (-6, -4), (8, 6), (150, 168), (138, 160), -14);
    public static readonly Pose DanceLeft = new(48, -3, (-12, -6), (14, 4), (-100, -140), (78, 120));
    public static readonly Pose DanceRight = new(48, 3, (-16, -4), (12, 8), (-78, -120), (100, 140));
    public static readonly Pose Cast = new(46, -6, (12, 4), (-14, -18), (80, 96), (66, 100));
}

/// <summary>What clothes the legs and hips.</summary>
public enum Garment
{
    Trousers,
    Skirt,
    Coat,
    Qipao,
}

/// <summary>What is on the head.</summary>
public enum Headwear
{
    Cropped,
    Loose,
    Bun,
    Cap,
    Helmet,
    Straw,
}

/// <summary>How a person looks.</summary>
/// <param name="Head">Size of the head; a child's is larger against its body.</param>
public sealed record Look(
    Colour Top,
    Colour Bottom,
    Colour Skin,
    Colour Hair,
    Garment Garment = Garment.Trousers,
    Headwear Headwear = Headwear.Cropped,
    double Build = 1,
    double Head = 1
)
{
    /// <summary>All of one colour, as against the light.</summary>
    public static Look Shadow(
        Colour colour,
        Garment garment = Garment.Trousers,
        Headwear headwear = Headwear.Cropped
    ) => new(colour, colour, colour, colour, garment, headwear);
}

/// <summary>People.</summary>
public static class Figure
{
    private const double Thigh = 24;
    private const double Shin = 24;
    private const double Torso = 34;

    /// <summary>Draws someone whose feet stand at a point.</summary>
    /// <param name="tall">Height when standing straight; negative faces left.</param>
    /// <returns>Both hands, in the coordinates of the caller.</returns>
    public static ((double X, double Y) Near, (double X, double Y) Far) Draw(
        Pen pen,
        double x,
        double y,
        double tall,
        Pose pose,
        Look look
    )
    {
        double scale = tall / 100;
        double hipY = -pose.Hip;
        var (leanSin, leanCos) = Math.SinCos(pose.Lean * Math.PI / 180);
        double shoulderX = leanSin * Torso;
        double shoulderY = hipY - (leanCos * Torso);
        using var at = pen.At(x, y, scale, Math.Abs(scale));
        var far = Arm(
            pen,
            shoulderX + (1.5 * look.Build),
            shoulderY + 3,
            pose.FarArm,
            look.Top.Dark(0.22),
            look.Skin.Dark(0.12),
            look.Build
        );
        Leg(pen, 1.2, hipY, pose.Far, look, look.Bottom.Dark(0.25));
        Leg(pen, -1.2, hipY, pose.Near, look, look.Bottom);
        Body(pen, hipY, shoulderX, shoulderY, look, pose);
        HeadOf(pen, shoulderX, shoulderY, pose, look);
        var near = Arm(
            pen,
            shoulderX - (1.5 * look.Build),
            shoulderY + 3,
            pose.NearArm,
            look.Top.Light(0.05),
            look.Skin,
            look.Build
        );
        return (Out(near), Out(far));

        (double X, double Y) Out((double X, double Y) hand) => (x + (hand.X * scale), y + (hand.Y * Math.Abs(scale)));
    }

    private static (double X, double Y) Step(double x, double y, double degrees, double length)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (x + (sin * length), y + (cos * length));
    }

    private static (double X, double Y) Arm(
        Pen pen,
        double x,
        double y,
        (double Upper, double Fore) arm,
        Colour sleeve,
        Colour skin,
        double build
    )
    {
        var elbow = Step(x, y, arm.Upper, 16);
        var wrist = Step(elbow.X, elbow.Y, arm.Fore, 13.5);
        var hand = Step(wrist.X, wrist.Y, arm.Fore, 2);
        pen.Disc(hand.X, hand.Y, 2.7, skin);
        pen.Fill(sleeve, new Marks().Bar(x, y, 7.4 * build, elbow.X, elbow.Y, 5.8 * build));
        pen.Fill(sleeve, new Marks().Bar(elbow.X, elbow.Y, 5.8 * build, wrist.X, wrist.Y, 4.4 * build));
        return hand;
    }

    private static void Leg(Pen pen, double x, double hipY, (double Thigh, double Shin) leg, Look look, Colour cloth)
    {
        bool bare = look.Garment is Garment.Skirt or Garment.Qipao;
        var knee = Step(x, hipY, leg.Thigh, Thigh);
        var ankle = Step(knee.X, knee.Y, leg.Shin, Shin - 1.5);
        double build = look.Build;
        var toe = leg.Shin < -45 ? Step(ankle.X, ankle.Y, leg.Shin + 62, 6.5) : (ankle.X + 6, ankle.Y + 1.2);
        pen.Fill(look.Hair.Dark(0.3), new Marks().Bar(ankle.X - 1, ankle.Y, 4.6, toe.Item1, toe.Item2, 3.2));
        pen.Fill(cloth, new Marks().Bar(x, hipY, 11 * build, knee.X, knee.Y, 7.6 * build));
        pen.Fill(
            bare ? look.Skin : cloth,
            new Marks().Bar(knee.X, knee.Y, (bare ? 6 : 7.6) * build, ankle.X, ankle.Y, (bare ? 3.6 : 5.2) * build)
        );
    }

    private static void Body(Pen pen, double hipY, double sx, double sy, Look look, Pose pose)
    {
        double b = look.Build;
        if (look.Garment is Garment.Skirt or Garment.Qipao or Garment.Coat)
        {
            double spread = Math.Abs(pose.Near.Thigh - pose.Far.Thigh) / 9;
            var (hem, width) = look.Garment switch
            {
                Garment.Qipao => (31.0, 6.5 + spread),
                Garment.Coat => (22.0, 9 + spread),
                _ => (24.0, 11 + spread),
            };
            var middle = Step(0, hipY, (pose.Near.Thigh + pose.Far.Thigh) / 2, hem);
            pen.Path(
                look.Garment == Garment.Skirt ? look.Bottom : look.Top,
                $"M{-7 * b} {hipY - 6}C{-9.5 * b} {hipY} {middle.X - (width * b)} {middle.Y - 12} {middle.X - (width * b)} {middle.Y}Q{middle.X} {middle.Y + 2} {middle.X + (width * b)} {middle.Y}C{middle.X + (width * b)} {middle.Y - 12} {9.5 * b} {hipY} {7 * b} {hipY - 6}Z"
            );
        }

        double wx = sx * 0.4;
        double wy = hipY + ((sy - hipY) * 0.4);
        pen.Path(
            look.Top,
            $"M{-7.6 * b} {hipY + 3}Q{wx - (7.6 * b)} {wy} {sx - (9 * b)} {sy + 4}Q{sx - (8 * b)} {sy - 1} {sx - 2.6} {sy - 3}L{sx + 2.6} {sy - 3}Q{sx + (8 * b)} {sy - 1} {sx + (9 * b)} {sy + 4}Q{wx + (7.6 * b)} {wy} {7.6 * b} {hipY + 3}Q0 {hipY + 5} {-7.6 * b} {hipY + 3}Z"
        );
    }

    private static void HeadOf(Pen pen, double sx, double sy, Pose pose, Look look)
    {
        var (x, y) = Step(sx, sy, 180 - (pose.Lean * 0.6) - pose.Nod, 10.5 * look.Head);
        x += pose.Lean == 0 ? 0 : 0.8;
        double h = look.Head;
        pen.Fill(look.Skin.Dark(0.12), new Marks().Bar(sx, sy, 5.4, x, y, 4.6));
        using var at = pen.At(x, y, h, h, pose.Nod + (pose.Lean * 0.3));
        pen.Oval(0, 0, 5.4, 6.6, look.Skin);
        switch (look.Headwear)
        {
            case Headwear.Loose:
                pen.Path(
                    look.Hair,
                    $"M4.8 -3C3 -9 -6.4 -9 -6.6 -1C-6.8 5 -7.4 9 -6 12Q-3 13 -1.6 11C-3 6 -2.4 0 -1 -2.6Q2 -2 4.8 -3Z"
                );
                break;
            case Headwear.Bun:
                pen.Disc(-5.6, -4.6, 3, look.Hair);
                Crop(pen, look.Hair);
                break;
            case Headwear.Cap:
                pen.Path(look.Hair, $"M-6 -1.6C-6.4 -9 5.6 -9 5.8 -2.2L10.4 -1.4Q10.6 -.2 9 -.2L5 -1.2L-6 -1.2Z");
                break;
            case Headwear.Helmet:
                pen.Path(look.Hair, $"M-7 -1C-7 -10 7 -10 7 -1.4L9.6 -.6L9.4 .4L-7.4 .2Z");
                break;
            case Headwear.Straw:
                pen.Path(look.Hair, $"M-11 -1.6Q0 -13.4 11.4 -.6Q0 -2.8 -11 -1.6Z");
                break;
            default:
                Crop(pen, look.Hair);
                break;
        }
    }

    private static void Crop(Pen pen, Colour hair) =>
        pen.Path(
            hair,
            $"M4.9 -3.4C3.6 -9 -6 -9.2 -6.2 -1.4C-6.2 1.4 -5.6 3.4 -4.6 4.2C-4.4 1 -3.6 -1 -2.4 -2.8Q2 -2.2 4.9 -3.4Z"
        );
}
