using Archive.Scenes.Drawing;

namespace Archive.Scenes.Scenes;

/// <summary>Lets a colour's name be thinned where it stands.</summary>
internal static class Hex
{
    public static Colour Thin(this string hex, double share) => ((Colour)hex).Thin(share);
}
