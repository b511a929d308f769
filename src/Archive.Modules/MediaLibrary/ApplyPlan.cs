using System.Globalization;
using Archive.Kernel.Audit;
using Archive.Kernel.Text;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.MediaLibrary;

/// <summary>Does what a plan says, in batches. Doing it twice changes nothing twice; what was broken off is gone on with.</summary>
public sealed partial class ApplyPlan(
    DescribeAssets describe,
    KeptPlans plans,
    TimeProvider clock,
    ILogger<ApplyPlan> logger
)
{
    /// <summary>Null when there is no such plan, or it is somebody else's.</summary>
    public async Task<PlanOutcome?> Handle(ContentId id, string? user, CancellationToken cancellationToken)
    {
        if (await plans.Find(id, cancellationToken) is not { } kept)
        {
            return null;
        }

        if (kept.Outcome is { } done)
        {
            return done;
        }

        var (changed, overtaken) = (0, new List<Overtaken>());
        AuditEntry? act = new(
            AuditAction.MediaBulk,
            AuditKind.Media,
            id.Value,
            kept.Plan.Source.Length > 0 ? kept.Plan.Source : "照片库"
        )
        {
            Detail = string.Create(CultureInfo.InvariantCulture, $"{kept.Plan.Changes.Count}"),
        };
        foreach (var batch in kept.Plan.Changes.Chunk(DescribeAssets.Batch))
        {
            // Half of it would be worse than all of it: whoever closes the window does not stop it.
            var (did, moved) = await describe.Handle(batch, act, CancellationToken.None);
            (changed, act) = (changed + did, null);
            overtaken.AddRange(moved);
        }

        var outcome = new PlanOutcome(changed, overtaken, clock.GetUtcNow());
        await plans.End(id, outcome, CancellationToken.None);
        await describe.Show(CancellationToken.None);
        LogApplied(logger, changed, overtaken.Count, user);
        return outcome;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Count} photographs described at once by {User}, {Overtaken} left alone"
    )]
    private static partial void LogApplied(ILogger logger, int count, int overtaken, string? user);
}
