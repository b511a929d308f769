using System.Globalization;
using Archive.Imaging;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Fluid;
using Fluid.Values;

namespace Archive.Modules.Renditions;

/// <summary>
/// Filters for pictures: <c>{{ picture | srcset: 'avif', '9:17' }}</c>, <c>{{ picture | image_url: 960, 'jpg' }}</c>,
/// <c>{{ picture | size: '9:17' }}</c> (width and height as attributes).
/// </summary>
internal sealed class PictureFilters(SiteAddress address) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("srcset", (input, arguments, _) => new StringValue(SrcSet(Of(input), arguments)));
        filters.AddFilter("image_url", (input, arguments, _) => new StringValue(Url(Of(input), arguments)));
        filters.AddFilter("size", (input, arguments, _) => new StringValue(Size(Of(input), arguments), encode: false));
        filters.AddFilter("origin", (input, _, _) => new StringValue(Origin(input.ToStringValue())));
    }

    private string SrcSet(Picture picture, FilterArguments arguments)
    {
        var format = Format(arguments.At(0));
        var shape = Shape(arguments.At(1));
        return string.Join(
            ", ",
            picture
                .Widths(shape)
                .Select(width =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Address(picture, new(width, shape, format))} {width}w"
                    )
                )
        );
    }

    private string Url(Picture picture, FilterArguments arguments) =>
        Address(
            picture,
            picture.Spec((int)arguments.At(0).ToNumberValue(), Shape(arguments.At(2)), Format(arguments.At(1)))
        );

    private static string Size(Picture picture, FilterArguments arguments)
    {
        var (width, height) = picture.SizeOf(Shape(arguments.At(0)));
        return string.Create(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\"");
    }

    // From a link on this site to the same link with scheme and host.
    private string Origin(string link) => new Uri(address.Root, link).AbsoluteUri;

    private string Address(Picture picture, RenditionSpec spec) => address.Href(picture.Address + spec);

    private static Picture Of(FluidValue value) =>
        value.ToObjectValue() as Picture ?? throw new ArgumentException("这个过滤器只用于照片。", nameof(value));

    private static RenditionFormat Format(FluidValue value) =>
        RenditionSpec.FormatOf(value.ToStringValue())
        ?? throw new ArgumentException(
            $"“{value.ToStringValue()}”不是图片格式，可以是 avif、webp、jpg。",
            nameof(value)
        );

    private static CropShape? Shape(FluidValue value)
    {
        if (value.IsNil() || value.ToStringValue().Length == 0)
        {
            return null;
        }

        return CropShape.TryParse(value.ToStringValue(), out var shape)
            ? shape
            : throw new ArgumentException($"“{value.ToStringValue()}”不是画幅，例如 16:9。", nameof(value));
    }
}
