using Archive.Kernel.Text;

namespace Archive.Modules.Review;

/// <summary>How far an item has come in review. There is a row from the first time it is sent in until it is published.</summary>
public sealed class ReviewRow
{
    /// <summary><see cref="Step"/> of an item that its author has to send in again.</summary>
    public const int Returned = 0;

    public required ContentId ContentItemId { get; init; }

    public required string ContentType { get; init; }

    /// <summary>How many steps there were when it was sent in.</summary>
    public required int Steps { get; set; }

    /// <summary>The step it waits for, from 1; <see cref="Returned"/>; one more than <see cref="Steps"/> when all have signed.</summary>
    public required int Step { get; set; }

    public required string SubmittedBy { get; set; }

    public required DateTimeOffset SubmittedUtc { get; set; }

    /// <summary>When the first line of this round was written: earlier signatures count no more.</summary>
    public required DateTimeOffset RoundUtc { get; set; }

    /// <summary>Digest of what the last step signed; empty before.</summary>
    public string Digest { get; set; } = "";

    /// <summary>Another with each change: of two who act at once, one is told.</summary>
    public required ContentId Stamp { get; set; }

    public bool IsSigned => Step > Steps;
}

/// <summary>What was done with an item in review.</summary>
public enum ReviewAct
{
    Submitted,
    Passed,
    SentBack,

    /// <summary>Somebody changed the item after the last signature.</summary>
    Voided,
    Published,

    /// <summary>Taken from visitors at once.</summary>
    Withdrawn,
}

/// <summary>A line of an item's review: who did what with which version. Written once and kept.</summary>
public sealed class ReviewEntry
{
    public required ContentId Id { get; init; }
    public required ContentId ContentItemId { get; init; }
    public required ContentId VersionId { get; init; }
    public required ReviewAct Act { get; init; }

    /// <summary>Name of the step that was signed or sent back from; empty otherwise.</summary>
    public required string Step { get; init; }

    public required string UserName { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason, or what a signer said; may be empty.</summary>
    public required string Words { get; init; }
}
