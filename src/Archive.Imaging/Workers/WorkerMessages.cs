using System.Text.Json;
using System.Text.Json.Serialization;

namespace Archive.Imaging;

/// <summary>All that is wanted of one picture, so that it is decoded once: one line to a worker.</summary>
internal sealed record WorkerRequest
{
    public required string File { get; init; }
    public required ImageLimits Limits { get; init; }

    /// <summary>Whether the worker that reads this may use the memory that a large picture takes.</summary>
    public bool Large { get; init; }
    public bool Probe { get; init; }

    /// <summary>Where the pyramid shall be, if one is wanted.</summary>
    public string? Pyramid { get; init; }
    public IReadOnlyList<RenditionOrder> Renditions { get; init; } = [];

    /// <summary>Null for the label that the picture brought along.</summary>
    public RenditionLabel? Label { get; init; }

    [JsonIgnore]
    public IEnumerable<string> Targets =>
        Renditions.Select(order => order.Target).Concat(Pyramid is null ? [] : [Pyramid]);
}

/// <summary>One line from a worker; empty when it has just started.</summary>
internal sealed record WorkerReply
{
    public Refusal? Refused { get; init; }
    public string? Detail { get; init; }
    public bool NeedsLarge { get; init; }
    public ProbeReport? Probe { get; init; }
    public PyramidReport? Pyramid { get; init; }
    public IReadOnlyList<string> Files { get; init; } = [];
    public long PeakBytes { get; init; }

    public static WorkerReply Of(Mishap mishap) => new() { Refused = mishap.Refusal, Detail = mishap.Detail };
}

/// <summary>How both ends write their lines.</summary>
internal static class WorkerLine
{
    public static byte[] Of<T>(T message) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web), (byte)'\n'];

    public static T Read<T>(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!;
}
