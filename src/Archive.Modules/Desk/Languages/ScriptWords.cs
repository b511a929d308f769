using System.Text.Json;
using Archive.Kernel.Text;

namespace Archive.Modules.Desk;

/// <summary>What the desk's scripts say: they find it on the page in the page's language, by their <c>say("…")</c>.</summary>
public static class ScriptWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "到搜索框",
        "新建",
        "到“{0}”",
        "存好",
        "看这张表",
        "没有传到，网络可能断了。",
        "收下 {0} 张",
        "已有 {0} 张",
        "没收 {0} 张",
        "正在传：{0}／{1}，{2}。",
        "传完了：{0}。",
        "，",
        "没有收下：请刷新页面，看看是否还在登录中，再传一次。",
        "等着",
        "已传 {0}／{1} MB",
        "传到了，正在检查照片",
        "写展签",
        "再传",
        "离左边 {0}%",
        "离上边 {0}%",
        "焦点",
        "照片上的焦点：方向键移动，按住 Shift 大步移动",
        "已替您记下，{0}",
        "没能替您记下，请先保存",
        "连不上网站，请先不要关掉这一页",
        "复制",
        "复制好了",
        "请按 Ctrl+C",
        "选了找到的全部",
        "选了 {0} 张",
        "还没选",
    ];

    /// <summary>For the layout; the scripts know the 简体 themselves.</summary>
    public static string Json(DeskWords words) =>
        DeskWords.Language == DeskLanguage.All[0].Tag
            ? "{}"
            : JsonSerializer.Serialize(
                All.ToDictionary(key => key, words.Raw, StringComparer.Ordinal),
                ArchiveJson.Web
            );
}
