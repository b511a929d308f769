using Archive.Kernel.Text;

namespace Archive.Modules.MediaLibrary;

/// <summary>A value that becomes another.</summary>
/// <param name="Field">Key of the field.</param>
public sealed record FieldChange(string Field, string? From, string? To);

/// <summary>What is to change of one photograph.</summary>
/// <param name="Row">Its row in the table it came in; 0 for none.</param>
public sealed record PlannedChange(ContentId Asset, string File, int Row, IReadOnlyList<FieldChange> Fields);

/// <summary>Why a row of a table changes nothing.</summary>
public enum RemarkKind
{
    /// <summary>There is no such photograph.</summary>
    Unknown,

    /// <summary>Something in it cannot be used.</summary>
    Mistake,

    /// <summary>Somebody changed the photograph after the table was made.</summary>
    Stale,
}

/// <summary>What is to be said of a row that is passed over.</summary>
/// <param name="Column">Title of the column; empty for the whole row.</param>
public sealed record RowRemark(RemarkKind Kind, int Row, string Subject, string Column, string Words);

/// <summary>A change of many photographs as it would be done. Nothing is written before somebody has read it.</summary>
public sealed record ChangePlan
{
    /// <summary>Name of the table that it was read from; empty for a choice in the list.</summary>
    public string Source { get; init; } = "";

    /// <summary>How the table's letters were read: UTF-8, GBK; empty for what is no text.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>The list it was made from, as a query.</summary>
    public string From { get; init; } = "";

    public IReadOnlyList<PlannedChange> Changes { get; init; } = [];

    /// <summary>How many of those chosen are like that already.</summary>
    public int Same { get; init; }

    public IReadOnlyList<RowRemark> Remarks { get; init; } = [];

    /// <summary>Columns of the table that nobody knows.</summary>
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];
}

/// <summary>A photograph that was left alone because somebody else had changed it meanwhile.</summary>
public sealed record Overtaken(ContentId Asset, string File, int Row, IReadOnlyList<FieldChange> Now);

/// <summary>What became of a plan.</summary>
public sealed record PlanOutcome(int Changed, IReadOnlyList<Overtaken> Overtaken, DateTimeOffset At);

/// <summary>A plan that waits for its person, or is done.</summary>
public sealed class PlanRow
{
    public required ContentId Id { get; init; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public required string UserName { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    /// <summary><see cref="ChangePlan"/> as JSON.</summary>
    public required string Data { get; init; }

    /// <summary><see cref="PlanOutcome"/> as JSON; null while it waits.</summary>
    public string? Outcome { get; set; }
}
