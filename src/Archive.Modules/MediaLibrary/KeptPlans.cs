using System.Text.Json;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>A plan as it was kept.</summary>
public sealed record KeptPlan(ContentId Id, ChangePlan Plan, PlanOutcome? Outcome);

/// <summary>
/// Keeps plans between the look and the word, so that what is done is what was read, on whichever node. Each belongs to
/// who made it, and is forgotten after a week.
/// </summary>
public sealed class KeptPlans(ArchiveDb db, Actor actor, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<ContentId> Add(ChangePlan plan, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var old = now - Kept;
        await db.Set<PlanRow>().Where(row => row.CreatedUtc < old).ExecuteDeleteAsync(cancellationToken);
        var row = new PlanRow
        {
            Id = ContentId.New(now),
            UserName = actor.Name,
            CreatedUtc = now,
            Data = JsonSerializer.Serialize(plan, ArchiveJson.Web),
        };
        db.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<KeptPlan?> Find(ContentId id, CancellationToken cancellationToken)
    {
        var row = await db.Set<PlanRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id && one.UserName == actor.Name, cancellationToken);
        return row is null
            ? null
            : new(
                row.Id,
                JsonSerializer.Deserialize<ChangePlan>(row.Data, ArchiveJson.Web)!,
                row.Outcome is null ? null : JsonSerializer.Deserialize<PlanOutcome>(row.Outcome, ArchiveJson.Web)
            );
    }

    /// <summary>Writes down what became of it. Whoever was first is believed.</summary>
    public Task End(ContentId id, PlanOutcome outcome, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.Serialize(outcome, ArchiveJson.Web);
        return db.Set<PlanRow>()
            .Where(row => row.Id == id && row.Outcome == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Outcome, text), cancellationToken);
    }
}
