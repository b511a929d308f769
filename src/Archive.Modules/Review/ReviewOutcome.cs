namespace Archive.Modules.Review;

/// <summary>How an act of review ended.</summary>
public enum ReviewOutcome
{
    Done,

    /// <summary>There is no such item, or it does not wait for this.</summary>
    NotFound,

    /// <summary>The item or its review is another than the person saw.</summary>
    Stale,

    /// <summary>Whoever sent it in, wrote it or signed before cannot sign too.</summary>
    SamePerson,

    /// <summary>A reason is missing.</summary>
    NoReason,

    /// <summary>The checker found something, and nobody has said that it may stay.</summary>
    NotSeen,

    /// <summary>The item breaks a rule of its type.</summary>
    Invalid,
}
