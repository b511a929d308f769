using System.Globalization;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.BeforeAfter;

/// <summary>What must be true of viewpoints and their frames.</summary>
internal sealed class ViewpointRules : ContentHandler
{
    public override async Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Part<ViewpointPart>() is not { } viewpoint)
        {
            return;
        }

        if (viewpoint.Bearing is < 0 or > 360)
        {
            change.Errors.Add(new("ViewpointPart.Bearing", "朝向是从北起顺时针的度数，0 到 360。"));
        }

        var wanted = viewpoint.Frames.Select(frame => frame.AssetId).ToHashSet();
        var known = await change
            .Db.Set<MediaAsset>()
            .Where(asset => wanted.Contains(asset.Id))
            .Select(asset => asset.Id)
            .ToListAsync(cancellationToken);
        for (var index = 0; index < viewpoint.Frames.Count; index++)
        {
            Validate(viewpoint.Frames[index], index, known, change);
        }
    }

    private static void Validate(Frame frame, int index, List<ContentId> known, ContentChange change)
    {
        if (!known.Contains(frame.AssetId))
        {
            change.Errors.Add(new(At("AssetId"), $"没有编号为“{frame.AssetId}”的照片。"));
        }

        if (change.Publishing && string.IsNullOrWhiteSpace(frame.AltText))
        {
            change.Errors.Add(new(At("AltText"), "请用一句话写出照片里有什么，给看不见的人听。"));
        }

        string At(string member) =>
            string.Create(CultureInfo.InvariantCulture, $"ViewpointPart.Frames[{index}].{member}");
    }
}

/// <summary>Tells Media which photographs a viewpoint shows.</summary>
internal sealed class FramePhotos : IMediaReferences
{
    public IEnumerable<ContentId> In(ContentItem item) =>
        item.Part<ViewpointPart>()?.Frames.Select(frame => frame.AssetId) ?? [];
}

/// <summary>A series names its viewpoints and its photographer, a viewpoint its place.</summary>
internal sealed class SeriesReferences : IContentReferences
{
    public IEnumerable<ContentId> In(ContentItem item)
    {
        if (item.Part<SeriesPart>() is { } series)
        {
            return series.PhotographerId is { } person ? [.. series.ViewpointIds, person] : series.ViewpointIds;
        }

        return item.Part<ViewpointPart>()?.PlaceId is { } place ? [place] : [];
    }
}
