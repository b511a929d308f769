namespace Archive.Kernel.Audit;

/// <summary>
/// One line of the audit trail: who did what to which thing, and when. Written in the transaction of the change itself and
/// never again; each row carries the digest of the one before.
/// </summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 … in the order of commits, without a gap.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>User name of who did it; empty for the system, and for whoever was refused at the door.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, from <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the thing: a content type, or one of <see cref="AuditKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the thing.</summary>
    public required string Subject { get; init; }

    /// <summary>What the thing was called then.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256 of the thing as it was; empty when it was not there, or not for visitors.</summary>
    public required string Before { get; init; }

    /// <summary>SHA-256 of the thing as it is from now on; empty when it is gone.</summary>
    public required string After { get; init; }

    /// <summary>What else there is to say: a role, a permission, the names of what changed.</summary>
    public required string Detail { get; init; }

    /// <summary>Network address it came from; empty for commands and jobs.</summary>
    public required string Address { get; init; }

    /// <summary><see cref="Digest"/> of the row before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of all of the above.</summary>
    public string Digest { get; internal set; } = "";

    /// <summary>HMAC of <see cref="Digest"/>: whoever has the database alone cannot write a trail of his own.</summary>
    public string Seal { get; internal set; } = "";

    /// <summary>Which key the seal was made with; another after the site's key was lost.</summary>
    public required string Key { get; init; }
}

/// <summary>How far the trail goes: without it, nobody would miss the last rows.</summary>
public sealed class AuditHead
{
    /// <summary>There is one.</summary>
    public const int Only = 1;

    public required int Id { get; init; }

    /// <summary>Number of the last row.</summary>
    public required long Number { get; init; }

    /// <summary>Digest of the last row.</summary>
    public required string Digest { get; init; }

    /// <summary>HMAC of both.</summary>
    public required string Seal { get; init; }
}
