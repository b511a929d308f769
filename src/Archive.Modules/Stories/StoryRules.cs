using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Stories;

/// <summary>What must be true of a story before visitors read it.</summary>
internal sealed class StoryRules : ContentHandler
{
    private static readonly string[] Languages = ["zh-Hans", "zh-Hant", "en"];

    public override async Task Validate(ContentChange change, CancellationToken cancellationToken)
    {
        if (change.Item.Part<StoryPart>() is not { } story)
        {
            return;
        }

        if (!Languages.Contains(story.Language, StringComparer.Ordinal))
        {
            change.Errors.Add(
                new("StoryPart.Language", $"“{story.Language}”不可用，可以是 {string.Join('、', Languages)}。")
            );
        }

        if (story.Cover is not { } cover)
        {
            return;
        }

        if (!await change.Db.Set<MediaAsset>().AnyAsync(asset => asset.Id == cover.AssetId, cancellationToken))
        {
            change.Errors.Add(new("StoryPart.Cover.AssetId", $"没有编号为“{cover.AssetId}”的照片。"));
        }

        if (change.Publishing && string.IsNullOrWhiteSpace(cover.AltText))
        {
            change.Errors.Add(new("StoryPart.Cover.AltText", "请用一句话写出题图里有什么，给看不见的人听。"));
        }
    }
}

/// <summary>Tells Media which picture a story shows.</summary>
internal sealed class StoryPictures : IMediaReferences
{
    public IEnumerable<ContentId> In(ContentItem item) =>
        item.Part<StoryPart>()?.Cover is { } cover ? [cover.AssetId] : [];
}

/// <summary>A story names the works, places and people it tells of.</summary>
internal sealed class StoryReferences : IContentReferences
{
    public IEnumerable<ContentId> In(ContentItem item) =>
        item.Part<StoryPart>() is { } story ? [.. story.WorkIds, .. story.PlaceIds, .. story.PersonIds] : [];
}
