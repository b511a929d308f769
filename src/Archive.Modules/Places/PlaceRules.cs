using Archive.Kernel.Content;
using Archive.Kernel.Text;

namespace Archive.Modules.Places;

/// <summary>What must be true of a place.</summary>
internal sealed class PlaceRules : ContentHandler
{
    public override Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Part<PlacePart>() is not { } place)
        {
            return Task.CompletedTask;
        }

        if (place.Latitude is < -90 or > 90 || place.Longitude is < -180 or > 180)
        {
            change.Errors.Add(new("PlacePart.Latitude", "坐标不在地球上：纬度 −90 到 90，经度 −180 到 180。"));
        }

        if (place.Latitude is null != place.Longitude is null)
        {
            change.Errors.Add(new("PlacePart.Longitude", "纬度和经度要一起填，或都不填。"));
        }

        if (place.ParentId == change.Item.ContentItemId)
        {
            change.Errors.Add(new("PlacePart.ParentId", "一个地点不能在它自己里面。"));
        }

        return Task.CompletedTask;
    }
}

/// <summary>A place names the one it lies in.</summary>
internal sealed class PlaceReferences : IContentReferences
{
    public IEnumerable<ContentId> In(ContentItem item) =>
        item.Part<PlacePart>()?.ParentId is { } parent ? [parent] : [];
}
