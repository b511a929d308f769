namespace Archive.Imaging;

/// <summary>What a worker made of a picture, or why it did not.</summary>
/// <param name="Refused">Null when the picture was taken.</param>
/// <param name="Detail">For the log: the decoder's own words.</param>
public sealed record WorkerResult<T>(T? Value, Refusal? Refused, string? Detail)
{
    /// <summary>The most memory that the worker has held so far; 0 when it did not live to say.</summary>
    public long PeakBytes { get; init; }
}
