using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Exhibitions;

/// <summary>What must be true of works and walls before they are kept, and stricter before they are shown.</summary>
internal sealed class WallRules : ContentHandler
{
    public override async Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Part<WorkPart>() is { } work)
        {
            await Validate(work, change, cancellationToken);
        }

        if (change.Item.Part<ExhibitionPart>() is { } exhibition)
        {
            await Validate(exhibition, change, cancellationToken);
        }
    }

    private static async Task Validate(WorkPart work, ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Publishing && work.Photos.Count == 0)
        {
            change.Errors.Add(new("WorkPart.Photos", "作品至少要有一张照片才能公开。"));
        }

        var assets = work.Photos.Select(photo => photo.AssetId).ToHashSet();
        var known = await change
            .Db.Set<MediaAsset>()
            .Where(asset => assets.Contains(asset.Id))
            .Select(asset => asset.Id)
            .ToListAsync(cancellationToken);
        for (var index = 0; index < work.Photos.Count; index++)
        {
            var photo = work.Photos[index];
            if (!known.Contains(photo.AssetId))
            {
                change.Errors.Add(new(At(index, "AssetId"), $"没有编号为“{photo.AssetId}”的照片。"));
            }

            if (change.Publishing && !photo.Decorative && string.IsNullOrWhiteSpace(photo.AltText))
            {
                change.Errors.Add(
                    new(At(index, "AltText"), "请用一句话写出照片里有什么，给看不见的人听；纯装饰的照片请勾选“装饰”。")
                );
            }
        }

        static string At(int index, string member) =>
            string.Create(CultureInfo.InvariantCulture, $"WorkPart.Photos[{index}].{member}");
    }

    private static async Task Validate(
        ExhibitionPart exhibition,
        ContentChange change,
        CancellationToken cancellationToken
    )
    {
        if (exhibition.Opens > exhibition.Closes)
        {
            change.Errors.Add(new("ExhibitionPart.Closes", "闭幕日期早于开幕日期。"));
        }

        var placements = exhibition.Placements().ToList();
        foreach (var number in Repeated(placements.Select(placement => placement.Number)))
        {
            change.Errors.Add(new("ExhibitionPart.Sections", $"编号 {number} 用了两次，每件作品的编号要不同。"));
        }

        foreach (var work in Repeated(placements.Select(placement => placement.WorkId)))
        {
            change.Errors.Add(new("ExhibitionPart.Sections", $"作品“{work}”在墙上挂了两次。"));
        }

        if (placements.Exists(placement => placement.Number < 1))
        {
            change.Errors.Add(new("ExhibitionPart.Sections", "作品编号从 1 开始。"));
        }

        var works = placements.Select(placement => placement.WorkId).ToHashSet();
        var known = await change
            .Db.ContentItems.Where(item =>
                works.Contains(item.ContentItemId) && item.ContentType == ExhibitionsModule.Work
            )
            .Select(item => item.ContentItemId)
            .ToListAsync(cancellationToken);
        foreach (var missing in works.Except(known))
        {
            change.Errors.Add(new("ExhibitionPart.Sections", $"没有编号为“{missing}”的作品。"));
        }
    }

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Skip(1).Any()).Select(group => group.Key);
}

/// <summary>A wall names its works; a work names its author and its places.</summary>
internal sealed class WallReferences : IContentReferences
{
    public IEnumerable<ContentId> In(ContentItem item)
    {
        if (item.Part<ExhibitionPart>() is { } exhibition)
        {
            return exhibition.Placements().Select(placement => placement.WorkId);
        }

        return item.Part<WorkPart>() is not { } work ? []
            : work.PhotographerId is { } person ? [.. work.PlaceIds, person]
            : work.PlaceIds;
    }
}

/// <summary>Tells Media which photographs a work shows.</summary>
internal sealed class WorkPhotos : IMediaReferences
{
    public IEnumerable<ContentId> In(ContentItem item) =>
        item.Part<WorkPart>()?.Photos.Select(photo => photo.AssetId) ?? [];
}
