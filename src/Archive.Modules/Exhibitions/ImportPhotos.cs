using Archive.Imaging;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Exhibitions;

/// <param name="Folder">Read with all its folders, in the order in which a person lists files.</param>
/// <param name="Slug">Last part of the exhibition's address; it is made when it is missing.</param>
/// <param name="Title">Title of an exhibition that is made; the slug when none is given.</param>
/// <param name="DryRun">Looks and tells, and keeps nothing.</param>
public sealed record ImportRequest(string Folder, string Slug, string? Title, bool DryRun);

/// <summary>What became of one file.</summary>
public enum ImportOutcome
{
    /// <summary>Taken in and hung.</summary>
    Hung,

    /// <summary>Hangs there already, or came twice in the folder.</summary>
    Known,

    Refused,
}

/// <param name="File">Path below the folder.</param>
/// <param name="Reason">Why it was refused, for a person.</param>
/// <param name="Warnings">What of its metadata could not be read.</param>
public sealed record ImportedFile(
    string File,
    ImportOutcome Outcome,
    string? Reason,
    IReadOnlyList<MetadataWarning> Warnings
);

/// <param name="Problem">Why nothing could be done at all; null when the folder was gone through.</param>
/// <param name="Path">Address of the exhibition below the site's root; null when nothing hangs.</param>
public sealed record ImportResult(string? Problem, string? Path, IReadOnlyList<ImportedFile> Files)
{
    public int Count(ImportOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}

/// <summary>
/// Takes in a folder of photographs as works of an exhibition. Each file is taken by itself and the wall is hung at the
/// end, so whoever is interrupted begins again and takes nothing twice: what is known by its bytes is only hung.
/// </summary>
public sealed class ImportPhotos(
    ArchiveDb db,
    TakeIn takeIn,
    PhotoWorks photoWorks,
    IContentManager content,
    ContentRoutes routes,
    MediaOptions media
)
{
    /// <param name="progress">Told after each file: how many are done, of how many.</param>
    public async Task<ImportResult> Handle(
        ImportRequest request,
        Action<int, int, ImportedFile>? progress,
        CancellationToken cancellationToken
    )
    {
        if (!Directory.Exists(request.Folder))
        {
            return new($"没有这个文件夹：{request.Folder}", null, []);
        }

        var slug = Slug.From(request.Slug);
        if (slug.Length == 0)
        {
            return new($"“{request.Slug}”不能作展览的网址，请用英文字母、数字或汉字。", null, []);
        }

        var files = FilesOf(request.Folder);
        if (files.Count == 0)
        {
            return new($"文件夹是空的：{request.Folder}", null, []);
        }

        var path = $"exhibitions/{slug}";
        var exhibition = await Find(path, cancellationToken);
        var hung = exhibition?.Part<ExhibitionPart>()?.Placements().Select(work => work.WorkId).ToHashSet() ?? [];
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var works = new List<ContentId>();
        var results = new List<ImportedFile>();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(request.Folder, file);
            var (result, work) = await Take(file, name, hung, seen, request.DryRun, cancellationToken);
            results.Add(result);
            if (work is { } id)
            {
                works.Add(id);
            }

            progress?.Invoke(results.Count, files.Count, result);
        }

        if (works.Count > 0 && await Hang(path, slug, request.Title, works, cancellationToken) is { } problem)
        {
            return new(problem, null, results);
        }

        return new(null, works.Count > 0 || exhibition is not null ? path : null, results);
    }

    private static List<string> FilesOf(string folder) =>
        [
            .. Directory
                .EnumerateFiles(
                    folder,
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
                    }
                )
                .OrderBy(file => Path.GetRelativePath(folder, file), NaturalOrder.Instance),
        ];

    private async Task<(ImportedFile Result, ContentId? Work)> Take(
        string file,
        string name,
        HashSet<ContentId> hung,
        Dictionary<string, string> seen,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        string digest;
        try
        {
            if (new FileInfo(file).Length > media.MaxBytes)
            {
                return (Refused(name, Refusal.TooLarge), null);
            }

            digest = await MediaDigest.Of(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (new(name, ImportOutcome.Refused, $"读不出这个文件：{exception.Message}", []), null);
        }

        if (!seen.TryAdd(digest, name))
        {
            return (new(name, ImportOutcome.Known, $"与 {seen[digest]} 完全相同", []), null);
        }

        var (asset, work) = await photoWorks.Known(digest, publishedOnly: true, cancellationToken);
        if (work is { } known)
        {
            return hung.Contains(known)
                ? (new(name, ImportOutcome.Known, "已经挂在这个展览里", []), null)
                : (new(name, ImportOutcome.Hung, null, []), dryRun ? null : known);
        }

        if (dryRun)
        {
            var look = await takeIn.Look(file, cancellationToken);
            return look.Refused is { } no
                ? (Refused(name, no), null)
                : (new(name, ImportOutcome.Hung, null, look.Value!.Warnings), null);
        }

        IReadOnlyList<MetadataWarning> warnings = [];
        if (asset is null)
        {
            var taken = await takeIn.Handle(file, Path.GetFileName(file), null, cancellationToken);
            if (taken.Refused is { } reason)
            {
                return (Refused(name, reason), null);
            }

            (asset, warnings) = (taken.Asset, taken.Warnings);
        }

        return await photoWorks.Make(asset!, publish: true, cancellationToken) is { } made
            ? (new(name, ImportOutcome.Hung, null, warnings), made)
            : (new(name, ImportOutcome.Refused, "照片已收下，但作品没有建成，请再运行一次。", warnings), null);
    }

    private ImportedFile Refused(string name, Refusal reason) =>
        new(name, ImportOutcome.Refused, RefusalWords.Say(reason, media.Limits), []);

    private async Task<ContentItem?> Find(string path, CancellationToken cancellationToken)
    {
        var route = await routes.Resolve(path, cancellationToken);
        return route is null ? null : await content.Get(route.ContentItemId, VersionOptions.Latest, cancellationToken);
    }

    /// <summary>Null when the works hang; otherwise why not. Read anew each time: a curator may be at the wall too.</summary>
    private async Task<string?> Hang(
        string path,
        string slug,
        string? title,
        List<ContentId> works,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var exhibition = await Find(path, cancellationToken);
            if (exhibition is null)
            {
                exhibition = content.New(ExhibitionsModule.Exhibition);
                exhibition.Put(new TitlePart(string.IsNullOrWhiteSpace(title) ? slug : title.Trim()));
                exhibition.Put(new AutoroutePart { Path = path });
            }
            else if (exhibition.ContentType != ExhibitionsModule.Exhibition)
            {
                return $"网址 {path} 上不是展览。";
            }

            exhibition.Put((exhibition.Part<ExhibitionPart>() ?? new()).Hang(works));
            var saved = await content.Publish(exhibition, cancellationToken);
            if (saved.Succeeded)
            {
                return null;
            }

            db.Forget();
            if (saved.Status != SaveStatus.Conflict)
            {
                return string.Join(' ', saved.Errors.Select(error => error.Message));
            }
        }

        return "展览正被别人修改，请稍后再运行一次。";
    }
}
