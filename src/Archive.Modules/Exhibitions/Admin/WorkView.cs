using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Archive.Modules.Renditions;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>A photograph in the work's editor.</summary>
/// <param name="Whole">Path of the whole picture.</param>
/// <param name="Crops">What the theme cuts out of it now, with the path of each.</param>
/// <param name="Notice">What must be said of a picture that a machine made; null when nothing.</param>
public sealed record EditorPhoto(
    PhotoFields Fields,
    string FileName,
    string Whole,
    int Width,
    int Height,
    FocalPoint Point,
    IReadOnlyList<EditorCrop> Crops,
    string? Notice
);

/// <summary>A crop of the theme.</summary>
public sealed record EditorCrop(CropShape Shape, string Path);

/// <summary>A neighbour on the wall.</summary>
public sealed record Neighbour(ContentId Id, int Number, string Title);

/// <summary>What the editor of a work shows.</summary>
/// <param name="Exhibition">The exhibition whose wall the person came from; null when the work hangs nowhere.</param>
/// <param name="Number">Its number there.</param>
public sealed record WorkEditor(
    ContentId Id,
    string Title,
    bool IsPublic,
    bool HasDraft,
    DateTimeOffset Changed,
    string ChangedBy,
    WorkForm Form,
    DateAdvice Date,
    IReadOnlyList<EditorPhoto> Photos,
    Neighbour? Exhibition,
    int Number,
    Neighbour? Previous,
    Neighbour? Next,
    bool MayPublish,
    bool MayFocus
)
{
    public bool Unsaved { get; init; }
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The version that stands in the archive, when somebody saved it since the form was opened.</summary>
    public string? Conflict { get; init; }

    /// <summary>What was just done to the order of the photographs.</summary>
    public string? Said { get; init; }

    /// <summary>Id of the element to go on from.</summary>
    public string? Focus { get; init; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}

/// <summary>Reads what the editor of a work shows.</summary>
public sealed class WorkView(
    ArchiveDb db,
    IContentManager content,
    Pictures pictures,
    ThemeCrops crops,
    DeskNames names,
    Permits permits
)
{
    private const int WholeWidth = 960;
    private const int CropWidth = 320;

    public async Task<WorkEditor> Read(
        ContentItem stored,
        WorkForm form,
        ContentId? from,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        var id = stored.ContentItemId;
        var isPublic =
            stored.Published || await content.Get(id, VersionOptions.Published, cancellationToken) is not null;
        var exhibition = await Wall(id, from, cancellationToken);
        var walk = (exhibition?.Part<ExhibitionPart>() ?? new()).Placements().ToList();
        var at = walk.FindIndex(placement => placement.WorkId == id);
        return new(
            id,
            Titles.Of(stored.DisplayText),
            isPublic,
            isPublic && !stored.Published,
            stored.ModifiedUtc!.Value,
            await names.Of(stored.Author, cancellationToken),
            form,
            DateAdvice.Of(form.Taken),
            await Photos(form, cancellationToken),
            exhibition is null ? null : new(exhibition.ContentItemId, 0, Titles.Of(exhibition.DisplayText)),
            at < 0 ? 0 : walk[at].Number,
            await Beside(walk, at < 0 ? -1 : at - 1, cancellationToken),
            await Beside(walk, at < 0 ? -1 : at + 1, cancellationToken),
            permits.May(user, ExhibitionsModule.PublishExhibitions),
            permits.May(user, MediaModule.ManageMedia)
        );
    }

    // The wall the person came from, or the first on which the work hangs.
    private async Task<ContentItem?> Wall(ContentId work, ContentId? from, CancellationToken cancellationToken)
    {
        if (
            from is { } named
            && await content.Get(named, VersionOptions.Latest, cancellationToken) is { } given
            && Hangs(given, work)
        )
        {
            return given;
        }

        var all = await content.OfType(ExhibitionsModule.Exhibition, VersionOptions.Latest, cancellationToken);
        return all.FirstOrDefault(exhibition => Hangs(exhibition, work));
    }

    private static bool Hangs(ContentItem exhibition, ContentId work) =>
        exhibition.Part<ExhibitionPart>()?.PlaceOf(work) is not null;

    private async Task<Neighbour?> Beside(List<Placement> walk, int index, CancellationToken cancellationToken) =>
        index >= 0
        && index < walk.Count
        && await content.Get(walk[index].WorkId, VersionOptions.Latest, cancellationToken) is { } work
            ? new(work.ContentItemId, walk[index].Number, Titles.Of(work.DisplayText))
            : null;

    private async Task<IReadOnlyList<EditorPhoto>> Photos(WorkForm form, CancellationToken cancellationToken)
    {
        var assets = await Pictures.Assets(db, [.. form.Photos.Select(photo => photo.AssetId)], cancellationToken);
        return
        [
            .. form
                .Photos.Where(photo => assets.ContainsKey(photo.AssetId))
                .Select(photo => Photo(photo, assets[photo.AssetId])),
        ];
    }

    private EditorPhoto Photo(PhotoFields fields, MediaAsset asset) =>
        new(
            fields,
            asset.FileName,
            pictures.PathOf(asset, WholeWidth),
            asset.Width,
            asset.Height,
            fields.Point is { IsInside: true } point ? point : FocalPoint.Of(asset),
            [.. crops.Current.Select(shape => new EditorCrop(shape, pictures.PathOf(asset, CropWidth, shape)))],
            AiNotice.For(asset)
        );
}
