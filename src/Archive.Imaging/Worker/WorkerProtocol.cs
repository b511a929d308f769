namespace Archive.Imaging;

/// <summary>One line to the worker. Both ends are this program, so JSON's own defaults will do.</summary>
internal sealed record WorkerRequest(
    string Kind,
    string File,
    string? Target,
    IReadOnlyList<RenditionTarget>? Targets,
    RenditionLabel? Label,
    ImageLimits Limits
)
{
    public const string Probe = "probe";
    public const string Pyramid = "pyramid";
    public const string Renditions = "renditions";
}

/// <summary>One line back.</summary>
internal sealed record WorkerReply(
    Refusal? Refused,
    string? Detail,
    ProbeReport? Probe,
    PyramidReport? Pyramid,
    long PeakBytes
);
