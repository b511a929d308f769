using Archive.Kernel.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Contents.Parts;

/// <summary>The parts that any type may have, in Orchard's names.</summary>
internal static class CommonParts
{
    private static readonly (string, string)[] Robots =
    [
        ("", "收录"),
        ("noindex", "不收录"),
        ("noindex, nofollow", "不收录，也不跟链接"),
    ];

    public static void Add(IServiceCollection services)
    {
        services.AddPart(
            nameof(TitlePart),
            "标题",
            "列表和页首用的名字",
            new PartMember("Title", "标题", Required: true)
        );
        services.AddPart(
            nameof(AutoroutePart),
            "网址",
            "页面在本站的地址",
            new PartMember("Path", "网址", Hint: "空着就按标题用拼音起一个；改了以后，旧网址仍能转到这里。")
        );
        services.AddPart(
            "AliasPart",
            "别名",
            "给模板和配方找到这一条的名字",
            new PartMember("Alias", "别名", Hint: "英文字母、数字和连字符，例如 main-menu。")
        );
        services.AddPart(
            nameof(MarkdownBodyPart),
            "正文（Markdown）",
            "带格式的正文",
            new PartMember(
                "Markdown",
                "正文（Markdown）",
                MemberKind.Markdown,
                "可用 Markdown：空一行分段，**加粗**，[文字](网址)。"
            )
        );
        services.AddPart(
            nameof(HtmlBodyPart),
            "正文（HTML）",
            "带格式的正文",
            new PartMember("Html", "正文（HTML）", MemberKind.Html, "可用 HTML；脚本、样式和表单会被去掉。")
        );
        services.AddPart(
            PublishLaterPart.Name,
            "定时公开",
            "到时候自动公开",
            new PartMember(
                PublishLaterPart.Member,
                "何时公开",
                MemberKind.Instant,
                "按本站时区。到时自动公开最新的草稿。"
            )
        );
        services.AddPart(
            ArchiveLaterPart.Name,
            "定时撤下",
            "到时候自动撤下",
            new PartMember(ArchiveLaterPart.Member, "何时撤下", MemberKind.Instant, "按本站时区。内容仍留在工作台。")
        );
        services.AddPart(
            "SeoMetaPart",
            "搜索引擎",
            "搜索结果里的标题和摘要",
            new PartMember("PageTitle", "搜索结果里的标题", Hint: "空着就用标题。"),
            new PartMember("MetaDescription", "摘要", MemberKind.Text, "一两句话，120 字以内。"),
            new PartMember("MetaKeywords", "关键词"),
            new PartMember("MetaRobots", "收录", MemberKind.Choice, Choices: Robots)
        );
        services.AddPart(
            "LinkMenuItemPart",
            "链接",
            "菜单里的一行通向哪里",
            new PartMember("Url", "通向", Hint: "本站的页面写 ~/ 开头，例如 ~/about。", Required: true)
        );
        services.AddSingleton<PartKind>(
            new NestedPart("BagPart", "内容块", "把几条内容装在这一条里面", "ContentItems", "块")
        );
        services.AddSingleton<PartKind>(new NestedPart("FlowPart", "版面", "由上到下排的几块", "Widgets", "块"));
        services.AddSingleton<PartKind>(new NestedPart("MenuItemsListPart", "菜单", "一行行的链接", "MenuItems", "行"));
        services.AddSingleton<PartKind>(new NestedPart(TermTree.Part, "分类", "一棵树上的词", TermTree.Terms, "词"));
        services.AddSingleton<PartKind>(new NestedPart("ListPart", "清单", "列出属于这一条的内容", "", "条"));
    }
}

/// <summary>When the newest draft comes before visitors by itself.</summary>
internal static class PublishLaterPart
{
    public const string Name = "PublishLaterPart";
    public const string Member = "ScheduledPublishUtc";
}

/// <summary>When visitors see the item no longer.</summary>
internal static class ArchiveLaterPart
{
    public const string Name = "ArchiveLaterPart";
    public const string Member = "ScheduledArchiveUtc";
}
