using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes.Steps;

/// <summary>A step of Orchard's that this archive has no use for: it names what it would have brought.</summary>
/// <param name="member">The property that holds what it brings: an array or an object.</param>
/// <param name="words">What is lost, for a person.</param>
internal sealed class ForeignStep(string name, string? member, string words) : IRecipeStep
{
    private static readonly string[] Names = ["Name", "LinkText", "DisplayName", "Id", "ClientId", "TypeName"];

    public static IReadOnlyList<ForeignStep> All { get; } =
    [
        new("MediaProfiles", "MediaProfiles", "图片规格。本站的尺寸和裁切由主题的 theme.json 写明"),
        new("layers", "Layers", "布局层。区块放在主题的模板里"),
        new("queries", "Queries", "查询。本站不执行配方里的 SQL 或 Lucene 查询"),
        new("Templates", "Templates", "模板。本站的模板是主题文件夹里的 .liquid 文件"),
        new("AdminTemplates", "AdminTemplates", "后台模板。工作台不换模板"),
        new("AdminMenu", "data", "后台菜单。工作台的菜单由各模块给出"),
        new("WorkflowType", "data", "工作流。本站没有工作流引擎"),
        new("lucene-index", "Indices", "搜索索引的定义。本站的索引由程序自己建"),
        new("lucene-index-rebuild", "Indices", "重建搜索索引。请运行 reindex 命令"),
        new("lucene-index-reset", "Indices", "重置搜索索引。请运行 reindex 命令"),
        new("CreateOrUpdateIndexProfile", "indexes", "搜索索引的定义。本站的索引由程序自己建"),
        new("RebuildIndex", "indexNames", "重建搜索索引。请运行 reindex 命令"),
        new("ResetIndex", "indexNames", "重置搜索索引。请运行 reindex 命令"),
        new("Sitemaps", "data", "网站地图。本站的 /sitemap.xml 由程序给出"),
        new("UrlRewriting", "Rules", "网址改写规则"),
        new("ShortcodeTemplates", "ShortcodeTemplates", "短代码模板"),
        new("Placements", "Placements", "显示位置。排版在主题的模板里"),
        new("FeatureProfiles", "FeatureProfiles", "功能组合"),
        new("Users", "Users", "帐号。请用 user add 命令新建"),
        new("deployment", "Plans", "部署计划。请用 recipe export 命令导出"),
        new("custom-settings", null, "自定设置"),
        new("custom-user-settings", null, "帐号的自定设置"),
        new("CreateOrUpdateRateLimitPolicies", "Policies", "限速规则"),
        new("OpenIdApplication", null, "OpenID 应用。程序访问请在工作台新建接口令牌"),
        new("OpenIdScope", null, "OpenID 范围"),
        new("OpenIdServerSettings", null, "OpenID 设置"),
        new("OpenIdClientSettings", null, "OpenID 设置"),
        new("OpenIdValidationSettings", null, "OpenID 设置"),
        new("move-attached-media-fields", null, "移动附件。本站的照片按编号存放"),
        new("ReloadTenant", null, "重新载入站点"),
        new("Command", "Commands", "命令。配方不能运行命令"),
    ];

    public string Name => name;

    public Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var things = member is null ? [] : ThingsIn(context.Data.Property(member)).ToList();
        context.Lose(things.Count > 0 ? $"{words}：{string.Join("、", things)}。" : $"{words}。");
        return Task.CompletedTask;
    }

    public Task Run(RecipeStepContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<string> ThingsIn(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.Select(pair => pair.Key),
            JsonArray list => list.SelectMany(Titles),
            _ => [],
        };

    // An index of the older form is an object with one property, its name.
    private static IEnumerable<string> Titles(JsonNode? node) =>
        node switch
        {
            JsonObject map when Names.Select(map.Property).FirstOrDefault(value => value is JsonValue) is { } title =>
            [
                title.ToString(),
            ],
            JsonObject map => map.Select(pair => pair.Key).Take(1),
            JsonValue value => [value.ToString()],
            _ => [],
        };
}
