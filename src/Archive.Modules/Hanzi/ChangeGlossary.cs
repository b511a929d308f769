using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Hanzi;

/// <summary>Adds, changes and removes single terms, so that two people who do so at once lose nothing.</summary>
public sealed class ChangeGlossary(ArchiveDb db, SiteSettings settings, ChangeReader changes)
{
    /// <summary>Puts a term into the glossary.</summary>
    /// <param name="replaces">Key of the term that it takes the place of; null for a new one.</param>
    /// <returns>Why it was not; null when it was.</returns>
    public Task<string?> Put(GlossaryTerm term, string? replaces, CancellationToken cancellationToken) =>
        Change(
            glossary =>
            {
                var replaced = glossary.Terms.FirstOrDefault(known => known.Key == replaces);
                if (replaces is not null && replaced is null)
                {
                    return (glossary, "这一条刚被别人改过或者删掉了，请看看现在的词表再改。");
                }

                return glossary.Problem(term, replaced) is { } problem
                    ? (glossary, problem)
                    : (
                        glossary with
                        {
                            Terms = [.. glossary.Terms.Where(known => known != replaced), Tidied(term)],
                        },
                        null
                    );
            },
            cancellationToken
        );

    /// <summary>False when it was not there any more.</summary>
    public async Task<bool> Remove(string key, CancellationToken cancellationToken) =>
        await Change(
            glossary =>
                glossary.Terms.Any(term => term.Key == key)
                    ? (glossary with { Terms = [.. glossary.Terms.Where(term => term.Key != key)] }, null)
                    : (glossary, ""),
            cancellationToken
        )
            is null;

    private async Task<string?> Change(
        Func<Glossary, (Glossary Changed, string? Problem)> change,
        CancellationToken cancellationToken
    )
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // Takes the row before it is read: whoever changes it too waits for this one.
            await db
                .Settings.Where(row => row.Name == Glossary.Setting)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, row => row.Value), cancellationToken);
            var now = await settings.Get<Glossary>(Glossary.Setting, cancellationToken) ?? new();
            var (changed, problem) = change(now);
            if (problem is not null)
            {
                return problem;
            }

            await settings.Set(Glossary.Setting, changed, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // The next page that anybody reads here is made with it.
        await changes.CatchUp(cancellationToken);
        return null;
    }

    private static GlossaryTerm Tidied(GlossaryTerm term) =>
        term with
        {
            Hans = term.In(HanScript.Hans),
            Hant = term.In(HanScript.Hant),
            Note = string.IsNullOrWhiteSpace(term.Note) ? null : term.Note.Trim(),
        };
}
