using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Renditions;

namespace Archive.Modules.BeforeAfter;

/// <summary>A published series with its published viewpoints. It has at least one frame.</summary>
public sealed record OpenSeries(ContentItem Item, SeriesPart Part, IReadOnlyList<OpenViewpoint> Viewpoints)
{
    public IEnumerable<OpenFrame> Frames => Viewpoints.SelectMany(viewpoint => viewpoint.Frames);

    /// <summary>The frame that stands for the series.</summary>
    public OpenFrame Cover =>
        Frames.FirstOrDefault(frame => frame.Frame.AssetId == Part.CoverAssetId) ?? Viewpoints[0].Frames[^1];

    /// <summary>The years from the first frame to the last: 2017–2023.</summary>
    public string Years
    {
        get
        {
            var years = Frames.Select(frame => frame.Frame.Taken?.Earliest?.Year).OfType<int>().ToList();
            return years.Count == 0 ? ""
                : years.Min() == years.Max() ? FormattableString.Invariant($"{years.Min()}")
                : FormattableString.Invariant($"{years.Min()}–{years.Max()}");
        }
    }
}

/// <summary>A viewpoint with the frames whose photographs are there.</summary>
public sealed record OpenViewpoint(ContentItem Item, ViewpointPart Part, IReadOnlyList<OpenFrame> Frames);

/// <summary>A frame with its photograph.</summary>
public sealed record OpenFrame(Frame Frame, MediaAsset Asset, Picture Picture);

/// <summary>Reads series as visitors see them.</summary>
public sealed class SeriesReader(ArchiveDb db, IContentManager content, Pictures pictures)
{
    /// <summary>In the order of the items; a series without a frame that can be shown is left out.</summary>
    public async Task<IReadOnlyList<OpenSeries>> Read(
        IReadOnlyList<ContentItem> items,
        CancellationToken cancellationToken
    )
    {
        var parts = items.Select(item => item.Part<SeriesPart>() ?? new()).ToList();
        var wanted = parts.SelectMany(part => part.ViewpointIds).Distinct().ToList();
        var viewpoints = (await content.Get(wanted, VersionOptions.Published, cancellationToken)).ToDictionary(item =>
            item.ContentItemId
        );
        var photos = viewpoints
            .Values.SelectMany(item => item.Part<ViewpointPart>()?.Frames ?? [])
            .Select(frame => frame.AssetId)
            .Distinct()
            .ToList();
        var assets = await Pictures.Assets(db, photos, cancellationToken);
        return
        [
            .. items
                .Zip(parts)
                .Select(pair => new OpenSeries(
                    pair.First,
                    pair.Second,
                    [
                        .. pair
                            .Second.ViewpointIds.Where(viewpoints.ContainsKey)
                            .Select(id => Open(viewpoints[id], assets))
                            .Where(viewpoint => viewpoint.Frames.Count > 0),
                    ]
                ))
                .Where(series => series.Viewpoints.Count > 0),
        ];
    }

    private OpenViewpoint Open(ContentItem item, IReadOnlyDictionary<ContentId, MediaAsset> assets)
    {
        var part = item.Part<ViewpointPart>() ?? new();
        return new(
            item,
            part,
            [
                .. part
                    .Frames.Where(frame => assets.ContainsKey(frame.AssetId))
                    .Select(frame => new OpenFrame(
                        frame,
                        assets[frame.AssetId],
                        pictures.Of(assets[frame.AssetId], frame.AltText)
                    )),
            ]
        );
    }
}
