using Archive.Kernel.Text;

namespace Archive.Kernel.Jobs;

/// <summary>Work that may outlive a request: enqueued in the transaction that needs it, run at least once.</summary>
public sealed class JobRow
{
    public required ContentId Id { get; init; }

    /// <summary>Which handler runs it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about. The same work enqueued twice is one row.</summary>
    public required string Key { get; init; }

    /// <summary>JSON that the handler reads.</summary>
    public required string Payload { get; set; }

    public required JobState State { get; set; }

    /// <summary>Smaller runs first.</summary>
    public required int Priority { get; set; }

    public required DateTimeOffset RunAfter { get; set; }

    /// <summary>Until when, by the database's clock, the runner that took it is believed alive.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>How often it was taken; a runner may finish it only under the number it took.</summary>
    public required int Attempts { get; set; }

    /// <summary>Why the last attempt failed, for the desk.</summary>
    public string? Error { get; set; }

    public required DateTimeOffset CreatedUtc { get; init; }

    public DateTimeOffset? FinishedUtc { get; set; }
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,

    /// <summary>Failed too often; waits for a person.</summary>
    Dead,
}
