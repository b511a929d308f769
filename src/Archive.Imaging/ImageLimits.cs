namespace Archive.Imaging;

/// <summary>What a picture may be to be looked at, and what the process that looks may use.</summary>
public sealed record ImageLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 200L << 20;

    /// <summary>Most pixels, read from the header before anything is decoded.</summary>
    public long MaxPixels { get; init; } = 120_000_000;

    /// <summary>Longest side, in pixels.</summary>
    public int MaxSide { get; init; } = 32_000;

    /// <summary>Most pages or frames.</summary>
    public int MaxFrames { get; init; } = 64;

    /// <summary>Bytes of memory a worker may allocate for an ordinary picture.</summary>
    public long WorkerMemory { get; init; } = 600L << 20;

    /// <summary>The same for HEIC and for more than 40 million pixels.</summary>
    public long LargeWorkerMemory { get; init; } = 1_500L << 20;

    /// <summary>How long one file may take, by the clock on the wall.</summary>
    public TimeSpan WorkerDeadline { get; init; } = TimeSpan.FromSeconds(60);
}
