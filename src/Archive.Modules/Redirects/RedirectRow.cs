using Archive.Kernel.Audit;

namespace Archive.Modules.Redirects;

/// <summary>An address that staff let lead elsewhere.</summary>
public sealed class RedirectRow : IAudited
{
    public const string Kind = "redirect";

    /// <summary>Path below the root as <see cref="AddressRules.Key"/> writes it.</summary>
    public required string Path { get; init; }

    /// <summary>Path below the root without a leading slash, a query and a fragment may follow; or a whole address elsewhere.</summary>
    public required string Target { get; set; }

    /// <summary>Why, for colleagues.</summary>
    public required string Note { get; set; }

    public required string CreatedBy { get; init; }
    public required DateTimeOffset CreatedUtc { get; init; }

    public bool IsExternal => Target.Contains("://", StringComparison.Ordinal);

    string IAudited.AuditKind => Kind;

    string IAudited.AuditId => Path;

    string IAudited.AuditTitle => $"/{Path}";
}
