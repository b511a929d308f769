namespace Archive.Kernel.Audit;

/// <summary>Says in a curator's words what a module writes into the trail.</summary>
public interface IAuditWords
{
    /// <summary>What people choose from, and what the names of the module's actions begin with: <c>review</c>, 审校.</summary>
    (string Value, string Title) Group { get; }

    /// <summary>Words by action: <c>review.signed</c>, 签了.</summary>
    IReadOnlyDictionary<string, string> Actions { get; }
}
