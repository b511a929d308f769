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
        new("bridge-dusk", 1600, 900, 1, BridgeAtDusk.Draw),
        new("crane-mist", 1000, 1500, 2, CraneInMist.Draw),
        new("waterworks", 1500, 1000, 3, WaterWorks.Draw),
        new("runners", 1600, 900, 4, Runners.Draw),
        new("at-the-rail", 1500, 1125, 5, AtTheRail.Draw),
        new("under-the-bridge", 1000, 1500, 6, UnderTheBridge.Draw),
        new("shore", 1680, 800, 7, Shore.Draw),
        new("washing", 1000, 1500, 8, Washing.Draw),
        new("gate", 1500, 1125, 9, ThroughTheGate.Draw),
        new("roofs", 1600, 900, 10, Roofs.Draw),
        new("from-the-roof", 1500, 1500, 11, FromTheRoof.Draw),
        new("kettle", 1500, 1125, 12, Kettle.Draw),
        new("attic-stairs", 1000, 1500, 13, AtticStairs.Draw),
        new("lane-in-rain", 1500, 1000, 14, LaneInRain.Draw),
        new("sawteeth", 1500, 1000, 15, Sawteeth.Draw),
        new("two-chimneys", 1000, 1500, 16, TwoChimneys.Draw),
        new("wheels-in-fog", 1680, 800, 17, WheelsInFog.Draw),
        new("mill", 1500, 1000, 18, Mill.Draw),
        new("welder", 1500, 1500, 19, Welder.Draw),
        new("scaffolding", 1000, 1500, 20, Scaffolding.Draw),
        new("plane-street", 1500, 1000, 21, PlaneStreet.Draw),
        new("looking-up", 1500, 1500, 22, LookingUp.Draw),
        new("shadow-on-the-wall", 1600, 900, 23, ShadowOnTheWall.Draw),
        new("sweeping", 1500, 1000, 24, Sweeping.Draw),
        new("trunk", 1000, 1500, 25, Trunk.Draw),
        new("snow", 1500, 1125, 26, SnowDay.Draw),
        new("last-ferry", 1600, 900, 27, LastFerry.Draw),
        new("barge-train", 1680, 800, 28, BargeTrain.Draw),
        new("ferry-windows", 1500, 1000, 29, FerryWindows.Draw),
        new("night-bank", 1600, 900, 30, NightBank.Draw),
        new("mooring", 1500, 1500, 31, Mooring.Draw),
        new("buoy-in-fog", 1000, 1500, 32, BuoyInFog.Draw),
        new("storm", 1500, 1000, 33, Storm.Draw),
        new("tulip-field", 1600, 900, 34, TulipField.Draw),
        new("four-on-a-bench", 1500, 1125, 35, FourOnABench.Draw),
        new("qipao", 1500, 1000, 36, QipaoGroup.Draw),
        new("glass-front", 1000, 1500, 37, GlassFront.Draw),
        new("court", 1500, 1500, 38, Court.Draw),
        new("bend", 1000, 1500, 39, Bend.Draw),
        new("kites", 1500, 1000, 40, Kites.Draw),
        new("balconies", 1500, 1500, 41, Balconies.Draw),
        new("breakfast", 1500, 1000, 42, Breakfast.Draw),
        new("market", 1600, 900, 43, Market.Draw),
        new("chess", 1500, 1125, 44, ChessUnderTheLamp.Draw),
        new("cat-at-the-window", 1000, 1500, 45, CatAtTheWindow.Draw),
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
