using Archive.Kernel.Audit;

namespace Archive.Modules.Preservation;

/// <summary>What the trail says of originals.</summary>
internal sealed class TrailOfFixity : IAuditWords
{
    public const string Kind = AuditKind.Media;

    private const string Prefix = "preservation";

    public (string Value, string Title) Group => (Prefix, "保存");

    public IReadOnlyDictionary<string, string> Actions { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Action(FixityOutcome.Repaired)] = "原件损坏，已用副本修好",
            [Action(FixityOutcome.Altered)] = "原件损坏",
            [Action(FixityOutcome.Missing)] = "原件不见了",
        };

    public static string Action(FixityOutcome outcome) => $"{Prefix}.{outcome.ToString().ToLowerInvariant()}";
}
