using Archive.Kernel.Pages;
using Archive.Modules.Renditions;
using Fluid;
using Fluid.Values;

namespace Archive.Modules.Iiif;

/// <summary>A filter for templates: <c>{{ picture | image_service }}</c> is where a viewer finds the picture.</summary>
internal sealed class ImageFilters(ImageAddresses addresses) : ILiquidFilters
{
    public void AddTo(FilterCollection filters) =>
        filters.AddFilter(
            "image_service",
            (input, _, _) =>
                new StringValue(
                    addresses.Link(
                        (
                            input.ToObjectValue() as Picture
                            ?? throw new ArgumentException("这个过滤器只用于照片。", nameof(input))
                        ).AssetId
                    )
                )
        );
}
