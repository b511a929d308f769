using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>What is to be set on many photographs.</summary>
/// <param name="Chosen">Those that were picked, when it is not all that were found.</param>
/// <param name="All">Whether all that the query finds are meant.</param>
/// <param name="Set">What was typed, by the keys of the fields that are to be set; empty takes away.</param>
public sealed record BulkRequest(
    AssetQuery Query,
    IReadOnlyCollection<ContentId> Chosen,
    bool All,
    IReadOnlyDictionary<string, string> Set
);

/// <summary>Works out what a change of many would change, photograph by photograph.</summary>
public sealed class PlanBulk(ArchiveDb db, KeptPlans plans, TimeZoneInfo zone)
{
    /// <summary>Most photographs of one act.</summary>
    public const int Most = 10_000;

    private const int Chunk = 500;

    /// <returns>The kept plan, or what is wrong with what was asked.</returns>
    public async Task<(ContentId? Plan, IReadOnlyList<FieldProblem> Problems)> Handle(
        BulkRequest request,
        CancellationToken cancellationToken
    )
    {
        var readings = request.Set.ToDictionary(
            set => set.Key,
            set => DescriptionFields.Of(set.Key).Read(set.Value),
            StringComparer.Ordinal
        );
        List<FieldProblem> problems =
        [
            .. readings
                .Where(reading => reading.Value.Problem is not null)
                .Select(reading => new FieldProblem($"set-{reading.Key}", reading.Value.Problem!)),
        ];
        if (readings.Count == 0)
        {
            problems.Add(new("bulk-title", "还没写要改成什么：至少填一栏，要清空的那一栏勾上。"));
        }

        if (!request.All && request.Chosen.Count == 0)
        {
            problems.Add(new("list", "还没选照片：在照片旁边勾上，或者选“找到的全部”。"));
        }

        var found = request.All ? await request.Query.Of(db, zone).CountAsync(cancellationToken) : request.Chosen.Count;
        if (found > Most)
        {
            problems.Add(new("q", $"一次最多改 {Most} 张，找到的有 {found} 张。请先用上面的条件缩小范围。"));
        }

        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var (changes, same) = (new List<PlannedChange>(), 0);
        var ids = request.All
            ? await request
                .Query.Ordered(request.Query.Of(db, zone))
                .Select(asset => asset.Id)
                .ToListAsync(cancellationToken)
            : [.. request.Chosen.Distinct()];
        foreach (var chunk in ids.Chunk(Chunk))
        {
            var assets = await Described(db, chunk, cancellationToken);
            foreach (var asset in chunk.Where(assets.ContainsKey).Select(id => assets[id]))
            {
                var fields = Changes(asset.Said, readings);
                if (fields.Count == 0)
                {
                    same++;
                    continue;
                }

                changes.Add(new(asset.Id, asset.FileName, 0, fields));
            }
        }

        var plan = new ChangePlan
        {
            From = request.Query.Text(),
            Changes = changes,
            Same = same,
        };
        return (await plans.Add(plan, cancellationToken), []);
    }

    /// <summary>What becomes another by these readings.</summary>
    internal static List<FieldChange> Changes(
        MediaDescription said,
        IEnumerable<KeyValuePair<string, FieldReading>> readings
    ) =>
        [
            .. from reading in readings
            let field = DescriptionFields.Of(reading.Key)
            where !MediaDescription.Same(field.Of(said), reading.Value.Value)
            select new FieldChange(field.Key, field.Of(said), reading.Value.Value),
        ];

    /// <summary>What is said of some photographs, without the rest of their records.</summary>
    internal static async Task<Dictionary<ContentId, DescribedAsset>> Described(
        ArchiveDb db,
        IReadOnlyCollection<ContentId> ids,
        CancellationToken cancellationToken
    ) =>
        await DescribedAsset
            .Of(db.Set<MediaAsset>().AsNoTracking().Where(asset => ids.Contains(asset.Id)))
            .ToDictionaryAsync(asset => asset.Id, cancellationToken);
}

/// <summary>A photograph by what is said of it.</summary>
internal sealed record DescribedAsset(ContentId Id, string FileName, int Revision, MediaDescription Said)
{
    public static IQueryable<DescribedAsset> Of(IQueryable<MediaAsset> assets) =>
        assets.Select(asset => new DescribedAsset(
            asset.Id,
            asset.FileName,
            asset.Revision,
            new MediaDescription
            {
                Caption = asset.Caption,
                AltText = asset.AltText,
                Creator = asset.Creator,
                Credit = asset.Credit,
                Copyright = asset.Copyright,
                RightsUrl = asset.RightsUrl,
                Place = asset.Place,
                Taken = asset.Taken,
                TakenWords = asset.TakenWords,
                Note = asset.Note,
            }
        ));
}
