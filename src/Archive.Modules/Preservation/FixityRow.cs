namespace Archive.Modules.Preservation;

/// <summary>How an original stood when it was last read against its digest (PREMIS: fixity check).</summary>
public sealed class FixityRow
{
    /// <summary>SHA-256 of the original as it came in.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset CheckedUtc { get; set; }

    public required FixityOutcome Outcome { get; set; }

    /// <summary>SHA-256 of what was there instead; empty when it was whole, or nothing was there.</summary>
    public required string Found { get; set; }
}

/// <summary>What a reading of an original came to.</summary>
public enum FixityOutcome
{
    /// <summary>It is as it came in.</summary>
    Same,

    /// <summary>It was not, and the copy has taken its place.</summary>
    Repaired,

    /// <summary>Its bytes are others, and there is no good copy.</summary>
    Altered,

    /// <summary>It is not there, and there is no good copy.</summary>
    Missing,
}
