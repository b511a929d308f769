using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;

namespace Archive.Modules.Settings;

/// <summary>Something that may be said of the site.</summary>
/// <param name="Id">Its name in the form.</param>
/// <param name="Longest">In characters.</param>
/// <param name="Lines">How many lines its input has.</param>
/// <param name="Key">Configuration key that fixes it; empty when none can.</param>
/// <param name="Fixed">What the configuration says; null when it is for curators to say.</param>
public sealed record SettingsField(
    string Id,
    string Title,
    string Hint,
    int Longest,
    int Lines,
    string Key,
    string? Fixed,
    Func<SiteWords, string?> Of
);

/// <summary>What may be said of the site, and what its configuration has said already.</summary>
public sealed class SettingsFields(SiteOptions options)
{
    public IReadOnlyList<SettingsField> All { get; } =
    [
        new(
            nameof(SiteWords.Name),
            "网站名称",
            $"在每页的标题和页首。空着就是“{options.Name}”。",
            40,
            1,
            $"{SiteOptions.Section}:{nameof(SiteOptions.Name)}",
            options.NameIsGiven ? options.Name : null,
            words => words.Name
        ),
        new(
            nameof(SiteWords.Description),
            "一句话介绍",
            "给搜索引擎和转发首页的人看，120 字以内。空着就用正在展出的展览。",
            120,
            2,
            "",
            null,
            words => words.Description
        ),
        new(
            nameof(SiteWords.Footer),
            "页脚的话",
            "在每页最下面，例如主办单位和联系办法，一行一段。可以不写。",
            500,
            4,
            "",
            null,
            words => words.Footer
        ),
        new(
            nameof(SiteWords.IcpNumber),
            "ICP 备案号",
            "照核发的原样写，例如 沪ICP备12345678号-1。",
            60,
            1,
            $"{SiteOptions.Section}:{nameof(SiteOptions.IcpNumber)}",
            Given(options.IcpNumber),
            words => words.IcpNumber
        ),
        new(
            nameof(SiteWords.PoliceNumber),
            "公安备案号",
            "照核发的原样写，例如 沪公网安备31011002000001号。",
            60,
            1,
            $"{SiteOptions.Section}:{nameof(SiteOptions.PoliceNumber)}",
            Given(options.PoliceNumber),
            words => words.PoliceNumber
        ),
    ];

    /// <summary>What the configuration alone says: title, value and key.</summary>
    public IReadOnlyList<(string Title, string Value, string Key)> FromConfiguration { get; } =
    [
        (
            "对外网址",
            options.PublicAddress?.AbsoluteUri ?? "（没有写，用监听的地址）",
            $"{SiteOptions.Section}:{nameof(SiteOptions.PublicUrl)}"
        ),
        ("时区", options.TimeZone, $"{SiteOptions.Section}:{nameof(SiteOptions.TimeZone)}"),
        ("默认语言", options.DefaultCulture, $"{SiteOptions.Section}:{nameof(SiteOptions.DefaultCulture)}"),
    ];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
