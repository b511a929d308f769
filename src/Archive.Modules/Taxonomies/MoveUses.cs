using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Taxonomies;

/// <summary>
/// Lets every item that names a merged word name the other, draft and public version alike, each as a version of its own.
/// May be begun again at any time: what is done is passed over.
/// </summary>
public sealed class MoveUses(IServiceScopeFactory scopes, ChangeReader changes) : IJobHandler
{
    public const string Name = "taxonomies.merge";

    private const int Batch = 100;

    public string Kind => Name;

    public static string KeyOf(ContentId taxonomy, ContentId term) => $"{taxonomy}:{term}";

    public Task Run(JobRow job, CancellationToken cancellationToken) =>
        job.Key.Split(':') is [var taxonomy, var term]
            ? Handle(ContentId.Parse(taxonomy, null), ContentId.Parse(term, null), cancellationToken)
            : Task.CompletedTask;

    /// <exception cref="PermanentJobException">Some items break a rule of their own and were left as they are.</exception>
    public async Task Handle(ContentId taxonomy, ContentId term, CancellationToken cancellationToken)
    {
        var left = new Dictionary<ContentId, string>();
        while (await RunBatch(taxonomy, term, left, cancellationToken)) { }

        await changes.CatchUp(cancellationToken);
        var refused = left.Values.Where(problem => problem.Length > 0).ToList();
        if (refused.Count > 0)
        {
            throw new PermanentJobException(
                $"有 {refused.Count} 条没有改成，改好以后再试一次：{string.Join('；', refused.Take(5))}"
            );
        }
    }

    /// <summary>How many items still name it; those in the recycle bin follow when they are taken back and saved.</summary>
    public async Task<int> CountLeft(ContentId taxonomy, ContentId term, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        return await IsMerged(db, taxonomy, term, cancellationToken)
            ? await Left(db, term).CountAsync(cancellationToken)
            : 0;
    }

    private static IQueryable<ContentId> Left(ArchiveDb db, ContentId term) =>
        from use in db.Set<TermUseRow>().AsNoTracking()
        join item in db.ContentItems.AsNoTracking() on use.ContentItemId equals item.ContentItemId
        where use.TermId == term && item.RemovedUtc == null
        select use.ContentItemId;

    // A version from before the merge may have been restored meanwhile.
    private static Task<bool> IsMerged(
        ArchiveDb db,
        ContentId taxonomy,
        ContentId term,
        CancellationToken cancellationToken
    ) => db.Set<MergedTermRow>().AnyAsync(row => row.TaxonomyId == taxonomy && row.TermId == term, cancellationToken);

    // A scope for each batch: what was read for one is of no use to the next.
    private async Task<bool> RunBatch(
        ContentId taxonomy,
        ContentId term,
        Dictionary<ContentId, string> left,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var content = scope.ServiceProvider.GetRequiredService<IContentManager>();
        if (!await IsMerged(db, taxonomy, term, cancellationToken))
        {
            return false;
        }

        var passed = left.Keys.ToList();
        var ids = await Left(db, term)
            .Where(id => !passed.Contains(id))
            .OrderBy(id => id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var problem = await Move(db, content, id, term, cancellationToken);
            db.Forget();
            // Named by a copy of the taxonomy, it means another word and stays.
            if (problem.Length > 0 || await Left(db, term).AnyAsync(still => still == id, cancellationToken))
            {
                left[id] = problem;
            }
        }

        return ids.Count > 0;
    }

    /// <summary>Saves the item anew; saving follows the merge. Answers why it could not.</summary>
    private static async Task<string> Move(
        ArchiveDb db,
        IContentManager content,
        ContentId id,
        ContentId term,
        CancellationToken cancellationToken
    )
    {
        if (await content.Get(id, VersionOptions.Latest, cancellationToken) is not { } newest)
        {
            return "";
        }

        if (newest.Published)
        {
            return Problem(await content.Publish(newest, cancellationToken));
        }

        var shown = await content.Get(id, VersionOptions.Published, cancellationToken);
        if (shown is null || !TermValues.IdsIn(shown.Content).Contains(term))
        {
            return Problem(await content.SaveDraft(newest, cancellationToken));
        }

        // What visitors see, then the draft on top of it: both or neither.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (draft, title) = (newest.Content.DeepClone().AsObject(), newest.DisplayText);
        Replace(newest, shown.Content, shown.DisplayText);
        var published = await content.Publish(newest, cancellationToken);
        if (published is not { Succeeded: true, Item: { } item })
        {
            return Problem(published);
        }

        Replace(item, draft, title);
        var saved = await content.SaveDraft(item, cancellationToken);
        if (saved.Succeeded)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return Problem(saved);
    }

    private static void Replace(ContentItem item, JsonObject with, string title)
    {
        item.Content.Clear();
        foreach (var (name, value) in with)
        {
            item.Content[name] = value?.DeepClone();
        }

        item.DisplayText = title;
    }

    // Whoever saved it meanwhile has followed the merge by that.
    private static string Problem(SaveResult saved) =>
        saved.Status == SaveStatus.Invalid
            ? $"“{saved.Item?.DisplayText}”：{string.Join(' ', saved.Errors.Select(error => error.Message))}"
            : "";
}

/// <summary>Tells the desk which words are being merged.</summary>
internal sealed class MergeWords(ArchiveDb db) : IJobWords
{
    public string Kind => MoveUses.Name;

    public string Title => "合并分类里的词";

    public string Unit => "个词";

    public async Task<IReadOnlyDictionary<string, string>> Names(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (
                key.Split(':') is [var taxonomy, var term]
                && ContentId.TryParse(taxonomy, null, out var id)
                && await TermTree.Of(db, id, cancellationToken) is { } tree
                && tree.Merged.FirstOrDefault(merge => merge.From == term) is { } merged
            )
            {
                names[key] = $"“{merged.Title}”并入“{tree.Find(term)?.Title}”";
            }
        }

        return names;
    }
}
