namespace Archive.Imaging;

/// <summary>How worker processes are started.</summary>
/// <param name="Command">Program and arguments that come to <see cref="WorkerProgram.Run"/>.</param>
/// <param name="Scratch">Folder for what decoders spill; made when missing.</param>
/// <param name="Log">File that takes what native libraries print.</param>
/// <param name="Count">How many work at the same time.</param>
public sealed record WorkerOptions(
    IReadOnlyList<string> Command,
    string Scratch,
    string Log,
    ImageLimits Limits,
    int Count
);
