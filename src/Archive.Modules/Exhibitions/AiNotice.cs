using Archive.Modules.Media;

namespace Archive.Modules.Exhibitions;

/// <summary>What must be said beside a picture that a machine made or changed, wherever it appears.</summary>
internal static class AiNotice
{
    /// <summary>Null when nothing in the file says so.</summary>
    public static string? For(MediaAsset asset) =>
        asset.DigitalSourceType?.Split('/')[^1] switch
        {
            "trainedAlgorithmicMedia" => "本图由人工智能生成",
            "compositeWithTrainedAlgorithmicMedia" => "本图经人工智能修饰",
            _ => asset.AigcLabel is null ? null : "本图带有人工智能生成标识",
        };
}
