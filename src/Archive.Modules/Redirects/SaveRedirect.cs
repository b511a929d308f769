using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Redirects;

/// <summary>A redirect as somebody typed it.</summary>
/// <param name="External">Whether another site is meant.</param>
public sealed record TypedRedirect(string From, string To, bool External, string Note);

/// <summary>How saving a redirect ended.</summary>
/// <param name="Field">Which of what was typed is wrong: <c>from</c>, <c>to</c> or <c>note</c>; empty when it was saved.</param>
/// <param name="Path">The old address as it is kept.</param>
/// <param name="Target">Where it leads: further than was typed, when that leads on itself.</param>
public sealed record RedirectOutcome(string Field, string Problem, string Path = "", string Target = "")
{
    public bool Succeeded => Field.Length == 0;
}

/// <summary>Adds and changes redirects. None leads to another: the way is always one step, and never a circle.</summary>
public sealed class SaveRedirect(ArchiveDb db, AddressRules rules, LiveAddresses live, Actor actor, TimeProvider clock)
{
    private const int LongestNote = 200;

    /// <param name="replace">Path of the redirect that is being changed; null for a new one.</param>
    public async Task<RedirectOutcome> Handle(TypedRedirect typed, string? replace, CancellationToken cancellationToken)
    {
        var outcome = await Stage(typed, replace, cancellationToken);
        if (!outcome.Succeeded)
        {
            db.Forget();
            return outcome;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return outcome;
        }
        catch (DbUpdateException lost) when (lost is DbUpdateConcurrencyException || UniqueKey.IsTaken(lost))
        {
            db.Forget();
            return new("from", "刚才有人改过这条转址。请看看现在的，再改。");
        }
    }

    /// <summary>False when it was not there any more.</summary>
    public async Task<bool> Remove(string path, CancellationToken cancellationToken)
    {
        if (await db.Set<RedirectRow>().FindAsync([path], cancellationToken) is not { } row)
        {
            return false;
        }

        db.Remove(row);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Puts it into the unit of work, or tells why not.</summary>
    internal async Task<RedirectOutcome> Stage(
        TypedRedirect typed,
        string? replace,
        CancellationToken cancellationToken
    )
    {
        var from = rules.Source(typed.From);
        if (from.Problem is { } noSource)
        {
            return new("from", noSource);
        }

        var to = rules.Target(typed.To, typed.External);
        if (to.Problem is { } noTarget)
        {
            return new("to", noTarget);
        }

        if (typed.Note.Trim().Length > LongestNote)
        {
            return new("note", $"备注最多 {LongestNote} 字。");
        }

        var target = await Last(to.Value, cancellationToken);
        if (AddressRules.KeyOfTarget(target) == from.Value)
        {
            return new("to", $"这样会转回 /{from.Value} 自己，成了一个圈。");
        }

        var there = await db.Set<RedirectRow>().FindAsync([from.Value], cancellationToken);
        if (there is not null && from.Value != replace)
        {
            return new("from", $"/{from.Value} 已经转到 {Told(there.Target)} 了，请改那一条。");
        }

        if (await live.Problem(from.Value, cancellationToken) is { } taken)
        {
            return new("from", taken);
        }

        await Write(from.Value, target, typed.Note.Trim(), replace, cancellationToken);
        return new("", "", from.Value, target);
    }

    internal static string Told(string target) =>
        target.Contains("://", StringComparison.Ordinal) ? target : $"/{target}";

    // To where the target itself leads, if it does.
    private async Task<string> Last(string target, CancellationToken cancellationToken) =>
        AddressRules.KeyOfTarget(target) is { } key
        && await db.Set<RedirectRow>().FindAsync([key], cancellationToken) is { } next
            ? next.Target
            : target;

    private async Task Write(
        string path,
        string target,
        string note,
        string? replace,
        CancellationToken cancellationToken
    )
    {
        if (replace is not null && replace != path)
        {
            db.RemoveRange(db.Set<RedirectRow>().Where(row => row.Path == replace));
        }

        // Those that lead here lead on with it.
        var before = await db.Set<RedirectRow>()
            .Where(row => row.Target.StartsWith(path))
            .ToListAsync(cancellationToken);
        foreach (var row in before.Where(row => AddressRules.KeyOfTarget(row.Target) == path))
        {
            row.Target = target;
        }

        if (await db.Set<RedirectRow>().FindAsync([path], cancellationToken) is { } known)
        {
            (known.Target, known.Note) = (target, note);
            return;
        }

        db.Add(
            new RedirectRow
            {
                Path = path,
                Target = target,
                Note = note,
                CreatedBy = actor.Name,
                CreatedUtc = clock.GetUtcNow(),
            }
        );
    }
}
