using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Desk;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>Somebody saved another version since the form was opened.</summary>
/// <param name="Version">The version that stands in the archive now; saving over it names it.</param>
/// <param name="Differences">What it says differently, in words.</param>
public sealed record EditConflict(string Version, IReadOnlyList<string> Differences);

/// <summary>What the editor of an exhibition shows.</summary>
/// <param name="Title">As it is stored.</param>
/// <param name="IsPublic">Whether visitors see some version.</param>
/// <param name="HasDraft">Whether there is a published version to go back to.</param>
/// <param name="ChangedWorks">How many works on this wall have versions that visitors do not see.</param>
/// <param name="Path">The exhibition's address.</param>
/// <param name="Reads">The introduction as HTML.</param>
public sealed record Editor(
    ContentId Id,
    string Title,
    ExhibitionState State,
    bool IsPublic,
    bool HasDraft,
    int ChangedWorks,
    string Path,
    DateTimeOffset Changed,
    string ChangedBy,
    ExhibitionForm Form,
    IReadOnlyDictionary<ContentId, DeskWork> Works,
    string Reads,
    bool MayPublish
)
{
    /// <summary>Whether the form says something that is not stored.</summary>
    public bool Unsaved { get; init; }

    public DeskMessage? Message { get; init; }
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];
    public EditConflict? Conflict { get; init; }
    public Arranged? Arranged { get; init; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}

/// <summary>Reads what the editor shows.</summary>
public sealed class EditorView(
    IContentManager content,
    ContentRoutes routes,
    ExhibitionList list,
    DeskWorks works,
    DeskNames names,
    Permits permits,
    Markup markup
)
{
    public async Task<Editor> Read(
        ContentItem stored,
        ExhibitionForm form,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var id = stored.ContentItemId;
        var isPublic =
            stored.Published || await content.Get(id, VersionOptions.Published, cancellationToken) is not null;
        var hung = form.Wall.Placements().Select(placement => placement.WorkId).ToList();
        var changed = await list.ChangedWorks(hung, cancellationToken);
        return new(
            id,
            Admin.Titles.Of(stored.DisplayText),
            ExhibitionStates.Of(isPublic, stored.Published && changed.Count == 0),
            isPublic,
            isPublic && !stored.Published,
            changed.Count,
            await routes.PathOf(id, cancellationToken) ?? "",
            stored.ModifiedUtc!.Value,
            await names.Of(stored.Author, cancellationToken),
            form,
            await works.Read(hung, cancellationToken),
            Reads(form.Introduction),
            MayPublish(user)
        );
    }

    public bool MayPublish(ClaimsPrincipal user) => permits.May(user, ExhibitionsModule.PublishExhibitions);

    public string Reads(string markdown) => markup.FromMarkdown(markdown);

    /// <summary>Titles of the works on a wall.</summary>
    public async Task<IReadOnlyDictionary<ContentId, string>> Titles(
        ExhibitionPart wall,
        CancellationToken cancellationToken
    )
    {
        var ids = wall.Placements().Select(placement => placement.WorkId).ToList();
        var items = await content.Get(ids, VersionOptions.Latest, cancellationToken);
        return items.ToDictionary(item => item.ContentItemId, item => Admin.Titles.Of(item.DisplayText));
    }
}
