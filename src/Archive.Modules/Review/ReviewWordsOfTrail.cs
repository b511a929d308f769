using Archive.Kernel.Audit;

namespace Archive.Modules.Review;

/// <summary>What the trail says of review.</summary>
internal sealed class ReviewWordsOfTrail : IAuditWords
{
    private const string Prefix = "review";

    public (string Value, string Title) Group => (Prefix, "审校");

    public IReadOnlyDictionary<string, string> Actions { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Of(ReviewAct.Submitted)] = "送审",
            [Of(ReviewAct.Passed)] = "审过、签了",
            [Of(ReviewAct.SentBack)] = "退回",
            [Of(ReviewAct.Withdrawn)] = "紧急撤稿",
        };

    public static string Of(ReviewAct act) => $"{Prefix}.{act.ToString().ToLowerInvariant()}";
}
