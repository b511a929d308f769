using NetVips;

namespace Archive.Imaging;

/// <summary>Brings any picture to sRGB: three channels of eight bits, transparent parts on white.</summary>
internal static class Colours
{
    public const string ProfileField = "icc-profile-data";

    /// <param name="warn">Told when the embedded profile is of no use.</param>
    public static Image ToSrgb(Image image, Action<MetadataWarning> warn)
    {
        using var converted = Convert(image, warn);
        using var opaque = converted.HasAlpha() ? converted.Flatten(background: [255, 255, 255]) : converted.Copy();
        using var eight = opaque.Format == Enums.BandFormat.Uchar ? opaque.Copy() : opaque.Cast(Enums.BandFormat.Uchar);
        return eight.Bands switch
        {
            1 => eight.Bandjoin(eight, eight),
            > 3 => eight.ExtractBand(0, n: 3),
            _ => eight.Copy(),
        };
    }

    private static Image Convert(Image image, Action<MetadataWarning> warn)
    {
        var isCmyk = image.Interpretation == Enums.Interpretation.Cmyk;
        if (isCmyk || (image.Contains(ProfileField) && !IsSrgb(image)))
        {
            try
            {
                return image.IccTransform(
                    "srgb",
                    embedded: image.Contains(ProfileField),
                    inputProfile: isCmyk ? "cmyk" : null,
                    depth: 8
                );
            }
            catch (VipsException exception)
            {
                warn(new("ICC", exception.Message.Trim()));
            }
        }
        return image.Colourspace(Enums.Interpretation.Srgb);
    }

    // Most pictures bring sRGB along; converting it to itself would double the cost of decoding.
    private static bool IsSrgb(Image image) =>
        image.Interpretation is Enums.Interpretation.Srgb or Enums.Interpretation.Rgb16
        && ProfileName(image)?.Contains("sRGB", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The name in the profile's "desc" tag, in whichever of the two forms it has.</summary>
    public static string? ProfileName(Image image) =>
        image.Contains(ProfileField) && image.Get(ProfileField) is byte[] profile ? IccName.Of(profile) : null;
}
