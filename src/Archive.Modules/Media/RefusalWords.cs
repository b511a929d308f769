using System.Globalization;
using Archive.Imaging;

namespace Archive.Modules.Media;

/// <summary>Why a file was refused and what to do, in words for whoever sent it.</summary>
public static class RefusalWords
{
    public static string Say(Refusal reason, ImageLimits limits) =>
        reason switch
        {
            Refusal.NotAnImage => "这不是照片文件。请选择 JPEG、PNG、WebP、AVIF、TIFF 或 HEIC 照片。",
            Refusal.FormatNotAccepted =>
                "不收这种格式（例如 SVG、PDF、GIF）。请另存为 JPEG、PNG、WebP、AVIF、TIFF 或 HEIC 再试。",
            Refusal.TooManyPixels => string.Create(
                CultureInfo.InvariantCulture,
                $"照片的像素太多：最多 {limits.MaxPixels / 1_000_000} 百万像素，边长不超过 {limits.MaxSide} 像素。请缩小后再试。"
            ),
            Refusal.TooManyFrames => "文件里的页数或帧数太多。请只送一张静态照片。",
            Refusal.TooLarge => string.Create(
                CultureInfo.InvariantCulture,
                $"文件太大：最多 {limits.MaxBytes / 1_048_576} MB。"
            ),
            Refusal.Truncated => "文件不完整，可能传到一半就断了。请从原处重新复制或上传。",
            Refusal.Damaged => "照片数据已损坏，无法解开。请换一份完好的拷贝。",
            Refusal.OutOfMemory => "照片展开后太大，超出了处理的上限。请缩小后再试。",
            Refusal.TimedOut => "照片处理超时。请另存为普通 JPEG 后再试。",
            _ => "照片无法处理。",
        };
}
