namespace Archive.Scenes.Drawing;

/// <summary>Chance that comes out the same every time: SplitMix64, so that no runtime's generator matters.</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 up to but not including 1.</summary>
    public double Roll()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + ((high - low) * Roll());

    /// <summary>Near the middle more often than at the ends.</summary>
    public double About(double middle, double reach) => middle + (reach * (Roll() + Roll() - 1));

    public bool Chance(double share) => Roll() < share;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[(int)(Roll() * choices.Length)];
}
