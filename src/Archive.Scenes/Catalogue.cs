using Archive.Scenes.Drawing;
using Archive.Scenes.Scenes;

namespace Archive.Scenes;

/// <summary>One picture: its size in units of drawing (half a pixel each way), its seed, and what draws it.</summary>
public sealed record Picture(string Name, int Width, int Height, ulong Seed, Action<Pen> Scene)
{
    internal string Draw(double scale)
    {
        var pen = new Pen(Width, Height, Seed);
        Scene(pen);
        return pen.Finish(scale);
    }
}

/// <summary>All demo pictures.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Picture> All { get; } =
    [
        new("w01-bridge-dusk", 1600, 900, 1, BridgeAtDusk.Draw),
        new("w02-crane-mist", 1000, 1500, 2, CraneInMist.Draw),
        new("w03-waterworks", 1500, 1000, 3, WaterWorks.Draw),
        new("w04-runners", 1600, 900, 4, Runners.Draw),
        new("w05-at-the-rail", 1500, 1125, 5, AtTheRail.Draw),
        new("w06-under-the-bridge", 1000, 1500, 6, UnderTheBridge.Draw),
        new("w07-shore", 1680, 800, 7, Shore.Draw),
        new("w08-washing", 1000, 1500, 8, Washing.Draw),
        new("w09-gate", 1500, 1125, 9, ThroughTheGate.Draw),
        new("w10-roofs", 1600, 900, 10, Roofs.Draw),
        new("w11-from-the-roof", 1500, 1500, 11, FromTheRoof.Draw),
        new("w12-kettle", 1500, 1125, 12, Kettle.Draw),
        new("w13-attic-stairs", 1000, 1500, 13, AtticStairs.Draw),
        new("w14-lane-in-rain", 1500, 1000, 14, LaneInRain.Draw),
        new("w15-sawteeth", 1500, 1000, 15, Sawteeth.Draw),
        new("w16-two-chimneys", 1000, 1500, 16, TwoChimneys.Draw),
        new("w17-wheels-in-fog", 1680, 800, 17, WheelsInFog.Draw),
        new("w18-mill", 1500, 1000, 18, Mill.Draw),
        new("w19-welder", 1500, 1500, 19, Welder.Draw),
        new("w20-scaffolding", 1000, 1500, 20, Scaffolding.Draw),
        new("w21-plane-street", 1500, 1000, 21, PlaneStreet.Draw),
        new("w22-looking-up", 1500, 1500, 22, LookingUp.Draw),
        new("w23-shadow-on-the-wall", 1600, 900, 23, ShadowOnTheWall.Draw),
        new("w24-sweeping", 1500, 1000, 24, Sweeping.Draw),
        new("w25-trunk", 1000, 1500, 25, Trunk.Draw),
        new("w26-snow", 1500, 1125, 26, SnowDay.Draw),
        new("w27-last-ferry", 1600, 900, 27, LastFerry.Draw),
        new("w28-barge-train", 1680, 800, 28, BargeTrain.Draw),
        new("w29-ferry-windows", 1500, 1000, 29, FerryWindows.Draw),
        new("w30-night-bank", 1600, 900, 30, NightBank.Draw),
        new("w31-mooring", 1500, 1500, 31, Mooring.Draw),
        new("w32-buoy-in-fog", 1000, 1500, 32, BuoyInFog.Draw),
        new("w33-storm", 1500, 1000, 33, Storm.Draw),
        new("w34-tulip-field", 1600, 900, 34, TulipField.Draw),
        new("w35-four-on-a-bench", 1500, 1125, 35, FourOnABench.Draw),
        new("w36-qipao", 1500, 1000, 36, QipaoGroup.Draw),
        new("w37-glass-front", 1000, 1500, 37, GlassFront.Draw),
        new("w38-court", 1500, 1500, 38, Court.Draw),
        new("w39-bend", 1000, 1500, 39, Bend.Draw),
        new("w40-kites", 1500, 1000, 40, Kites.Draw),
        new("w41-balconies", 1500, 1500, 41, Balconies.Draw),
        new("w42-breakfast", 1500, 1000, 42, Breakfast.Draw),
        new("w43-market", 1600, 900, 43, Market.Draw),
        new("w44-chess", 1500, 1125, 44, ChessUnderTheLamp.Draw),
        new("w45-cat-at-the-window", 1000, 1500, 45, CatAtTheWindow.Draw),
        new("badaitou-2017", 1600, 1000, 46, Badaitou.Lived),
        new("badaitou-2018", 1600, 1000, 47, Badaitou.Emptied),
        new("badaitou-2020", 1600, 1000, 48, Badaitou.TakenDown),
        new("badaitou-2021", 1600, 1000, 49, Badaitou.Dug),
        new("badaitou-2023", 1600, 1000, 50, Badaitou.Park),
        new("story-gallery", 1600, 900, 51, InTheGallery.Draw),
        new("story-roof", 1500, 1000, 52, PhotographerOnTheRoof.Draw),
        new("story-tulip", 1500, 1000, 53, OneTulip.Draw),
        new("story-door", 1500, 1000, 54, DoorInTheWall.Draw),
    ];
}
