namespace Archive.Kernel.Identity;

/// <summary>One browser in which somebody is signed in. Without its row a cookie opens nothing, on any node.</summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of what the cookie carries: the table alone lets nobody in.</summary>
    public required string Id { get; init; }

    public required string UserId { get; init; }
    public required DateTimeOffset CreatedUtc { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset SeenUtc { get; set; }

    /// <summary>Network address at the last use.</summary>
    public required string Address { get; set; }

    /// <summary>What the browser said it is.</summary>
    public required string Browser { get; init; }
}

/// <summary>How often something was tried in a span of time; shared by all nodes.</summary>
public sealed class AttemptRow
{
    /// <summary>What and by whom, as a keyed digest: names that were typed at the door are not kept.</summary>
    public required string Key { get; init; }

    public required int Count { get; set; }

    /// <summary>When counting begins anew.</summary>
    public required DateTimeOffset EndsUtc { get; set; }
}
