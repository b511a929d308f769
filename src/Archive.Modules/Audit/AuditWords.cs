using Archive.Kernel.Audit;
using Archive.Kernel.Content;
using Archive.Kernel.Identity;
using Archive.Kernel.Modules;

namespace Archive.Modules.Audit;

/// <summary>Says in a curator's words what stands in the trail.</summary>
public sealed class AuditWords(ContentDefinitions definitions, ModuleCatalog modules, IEnumerable<IAuditWords> others)
{
    /// <summary>What people choose from.</summary>
    public IReadOnlyList<(string Value, string Title)> Groups => [.. Own, .. others.Select(other => other.Group)];

    private static readonly (string Value, string Title)[] Own =
    [
        ("content", "内容"),
        ("media", "照片"),
        ("signin", "登录"),
        ("user", "帐号"),
        ("role", "角色与权限"),
        ("setting", "网站设置"),
        ("definition", "内容类型"),
        ("redirect", "转址"),
    ];

    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        [AuditAction.ContentSaved] = "存了草稿",
        [AuditAction.ContentPublished] = "公开了",
        [AuditAction.ContentUnpublished] = "撤下了",
        [AuditAction.ContentDiscarded] = "丢弃了草稿",
        [AuditAction.ContentRemoved] = "移到回收站",
        [AuditAction.ContentRestored] = "从回收站取回",
        [AuditAction.ContentPurged] = "彻底删除了",
        [AuditAction.SettingChanged] = "改了设置",
        [AuditAction.DefinitionChanged] = "改了内容类型",
        [AuditAction.Added(AuditKind.Media)] = "收进照片",
        [AuditAction.Changed(AuditKind.Media)] = "改了照片的记录",
        [AuditAction.Removed(AuditKind.Media)] = "删除了照片",
        [AuditAction.MediaBulk] = "成批改了照片的记录",
        [AuditAction.Added("redirect")] = "加了转址",
        [AuditAction.Changed("redirect")] = "改了转址",
        [AuditAction.Removed("redirect")] = "删除了转址",
        [AuditAction.Added(AuditKind.User)] = "新建帐号",
        [AuditAction.Changed(AuditKind.User)] = "改了帐号",
        [AuditAction.Removed(AuditKind.User)] = "删除了帐号",
        [AuditAction.UserPassword] = "换了密码",
        [AuditAction.UserDisabled] = "停用了帐号",
        [AuditAction.UserEnabled] = "重新启用帐号",
        [AuditAction.UserTwoFactor] = "改了两步验证",
        [AuditAction.UserRoleGiven] = "给了角色",
        [AuditAction.UserRoleTaken] = "收回角色",
        [AuditAction.Added(AuditKind.Role)] = "新建角色",
        [AuditAction.Changed(AuditKind.Role)] = "改了角色",
        [AuditAction.Removed(AuditKind.Role)] = "删除了角色",
        [AuditAction.RolePermissionGiven] = "给了权限",
        [AuditAction.RolePermissionTaken] = "收回权限",
        [AuditAction.SignedIn] = "登录",
        [AuditAction.SignInRefused] = "登录被拒",
        [AuditAction.SignedOut] = "退出登录",
    };

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [AuditKind.User] = "帐号",
        [AuditKind.Role] = "角色",
        [AuditKind.Setting] = "设置",
        [AuditKind.Definition] = "内容类型",
        [AuditKind.Media] = "照片",
        ["redirect"] = "转址",
    };

    private static readonly Dictionary<string, string> Details = new(StringComparer.Ordinal)
    {
        ["PasswordHash"] = "密码",
        ["UserName"] = "帐号名",
        ["DisplayName"] = "显示名",
        ["DisabledUtc"] = "停用",
        ["TwoFactorEnabled"] = "两步验证",
        ["AuthenticatorKey"] = "验证器密钥",
        ["RecoveryCodes"] = "恢复码",
        ["Description"] = "说明",
        ["Name"] = "名称",
        ["NormalizedName"] = "",
        ["NormalizedUserName"] = "",
        ["Value"] = "",
        ["Definition"] = "",
        ["Target"] = "转到哪里",
        ["FocalX"] = "焦点",
        ["FocalY"] = "",
        ["Caption"] = "说明",
        ["AltText"] = "替代文字",
        ["Creator"] = "作者",
        ["Credit"] = "署名",
        ["Copyright"] = "版权",
        ["RightsUrl"] = "权利说明",
        ["Place"] = "地点",
        ["Taken"] = "拍摄时间",
        ["TakenWords"] = "时间的说法",
        ["TakenFirst"] = "",
        ["TakenLast"] = "",
        ["Note"] = "备注",
        ["Words"] = "",
        ["Revision"] = "",
        [SignInReason.Password] = "密码不对",
        [SignInReason.Code] = "验证码不对",
        [SignInReason.Disabled] = "帐号已停用",
        [SignInReason.Often] = "试得太多",
    };

    public string What(string action) =>
        Actions.GetValueOrDefault(action)
        ?? others.Select(other => other.Actions.GetValueOrDefault(action)).FirstOrDefault(words => words is not null)
        ?? action;

    public string Kind(string kind) => Kinds.GetValueOrDefault(kind) ?? definitions.Type(kind)?.DisplayName ?? kind;

    public string Detail(AuditRow row) =>
        row.Action is AuditAction.SignedOut
            ? row.Detail is "1" or ""
                ? ""
                : $"{row.Detail} 处"
            : row.Action is AuditAction.MediaBulk
                ? $"{row.Detail} 张"
                : string.Join(
                    '、',
                    row.Detail.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(word => Details.GetValueOrDefault(word) ?? Permission(word) ?? word)
                        .Where(word => word.Length > 0)
                );

    private string? Permission(string name) =>
        modules.Permissions.FirstOrDefault(permission => permission.Name == name)?.Description;
}
