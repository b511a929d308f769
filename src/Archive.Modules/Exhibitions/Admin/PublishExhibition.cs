using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>What keeps a work from being published.</summary>
public sealed record WorkProblem(ContentId Work, string Title, string Message);

/// <summary>How publishing an exhibition ended.</summary>
/// <param name="Exhibition">What became of the exhibition itself.</param>
/// <param name="Works">What stands in the way at its works; empty when nothing does.</param>
/// <param name="Together">How many works were published with it.</param>
public sealed record PublishOutcome(SaveResult? Exhibition, IReadOnlyList<WorkProblem> Works, int Together)
{
    public bool Succeeded => Exhibition is null && Works.Count == 0;
}

/// <summary>
/// Shows an exhibition to visitors together with those of its works that have newer drafts: all of it or nothing. It
/// returns when this node's pages show it.
/// </summary>
public sealed class PublishExhibition(IContentManager content, ChangeReader changes)
{
    public async Task<PublishOutcome> Handle(ContentItem exhibition, CancellationToken cancellationToken)
    {
        var hung = (exhibition.Part<ExhibitionPart>() ?? new()).Placements().Select(placement => placement.WorkId);
        var drafts = await content.Get([.. hung], VersionOptions.Draft, cancellationToken);
        var refusals = await content.Publish([.. drafts, exhibition], cancellationToken);
        if (refusals.Count == 0)
        {
            await changes.CatchUp(cancellationToken);
        }

        return new(
            refusals.FirstOrDefault(refused => refused.Item?.ContentItemId == exhibition.ContentItemId),
            [.. refusals.SelectMany(refused => Problems(refused, exhibition.ContentItemId))],
            drafts.Count
        );
    }

    private static IEnumerable<WorkProblem> Problems(SaveResult refused, ContentId exhibition)
    {
        if (refused.Item is not { } work || work.ContentItemId == exhibition)
        {
            return [];
        }

        return refused.Status == SaveStatus.Conflict
            ? [new(work.ContentItemId, work.DisplayText, "刚被别人改过，请再公开一次。")]
            : refused.Errors.Select(error => new WorkProblem(work.ContentItemId, work.DisplayText, error.Message));
    }
}
