namespace Archive.Imaging;

/// <summary>What became of a file in the worker.</summary>
/// <param name="Value">What was made or found; null when the file was refused.</param>
/// <param name="Refused">Why not; null when all went well.</param>
/// <param name="Detail">What the decoder said, for the log.</param>
/// <param name="PeakBytes">Most memory the worker has used so far; 0 when it died.</param>
public sealed record WorkerResult<T>(T? Value, Refusal? Refused, string? Detail, long PeakBytes)
    where T : class;
