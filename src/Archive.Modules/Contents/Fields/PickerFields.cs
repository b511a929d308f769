using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Fields;

/// <summary>Other items of the archive.</summary>
internal sealed class ContentPickerField : Picker
{
    public const string Types = "DisplayedContentTypes";

    public override string Name => nameof(ContentPickerField);
    public override string Title => "内容";
    public override string Purpose => "指向作品、人物、地点或别的内容";
    public override string Member => "ContentItemIds";
    public override PickSource Source => PickSource.Items;

    public override IReadOnlyList<FieldSetting> Settings =>
        [.. base.Settings, new(Types, "只可选这些类型", SettingKind.Types)];

    public override async Task<string?> Missing(
        JsonObject value,
        FieldUse use,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        var ids = Ids(value);
        var types = use.Texts(Types);
        var found = await db
            .ContentItems.AsNoTracking()
            .Where(item => ids.Contains(item.ContentItemId) && item.RemovedUtc == null)
            .Select(item => new { item.ContentItemId, item.ContentType })
            .ToListAsync(cancellationToken);
        // Items of the same unit of work count too: a recipe brings both at once.
        var known = found
            .Select(item => (item.ContentItemId, item.ContentType))
            .Concat(db.ContentItems.Local.Select(item => (item.ContentItemId, item.ContentType)))
            .ToLookup(item => item.ContentItemId, item => item.ContentType);
        return ids.Any(id => !known[id].Any()) ? $"“{use.Label}”里有一条内容已经不在了，请去掉它。"
            : types.Count > 0 && ids.Any(id => !types.Contains(known[id].First(), StringComparer.Ordinal))
                ? $"“{use.Label}”只能选这些类型：{string.Join("、", types)}。"
            : null;
    }
}

/// <summary>Terms of a taxonomy.</summary>
internal sealed class TaxonomyField : Picker
{
    public const string Taxonomy = "TaxonomyContentItemId";

    public override string Name => nameof(TaxonomyField);
    public override string Title => "分类";
    public override string Purpose => "从一棵分类树里选词";
    public override string Member => "TermContentItemIds";
    public override PickSource Source => PickSource.Terms;

    public override IReadOnlyList<FieldSetting> Settings =>
        [
            new("Unique", "只能选一个", SettingKind.Flag),
            new(Taxonomy, "哪一棵分类树", SettingKind.Text, "分类树的编号，见它的编辑页。"),
        ];

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        value.TextsOf(Member).Count > 1 && use.Flag("Unique") ? [$"“{use.Label}”只能选一个。"] : [];

    public override void Clean(JsonObject value, FieldUse use) => value[Taxonomy] = use.Text(Taxonomy);
}

/// <summary>Colleagues with an account.</summary>
internal sealed class UserPickerField : Picker
{
    public override string Name => nameof(UserPickerField);
    public override string Title => "同事";
    public override string Purpose => "有账号的人，例如责任编辑";
    public override string Member => "UserIds";
    public override PickSource Source => PickSource.Users;

    public override async Task<string?> Missing(
        JsonObject value,
        FieldUse use,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        var ids = value.TextsOf(Member);
        var found = await db.Users.CountAsync(user => ids.Contains(user.Id), cancellationToken);
        return found < ids.Count ? $"“{use.Label}”里有一个账号已经不在了，请去掉它。" : null;
    }
}

/// <summary>Photographs of the archive, each with the words for those who cannot see it.</summary>
/// <remarks>Orchard knows a picture by its path; <c>AssetIds</c>, which its format does not have, tells which record is meant.</remarks>
internal sealed class MediaField : Picker
{
    public const string Paths = "Paths";
    public const string Texts = "MediaTexts";

    public override string Name => nameof(MediaField);
    public override string Title => "照片";
    public override string Purpose => "媒体库里的照片，附替代文字";
    public override string Member => "AssetIds";
    public override PickSource Source => PickSource.Photographs;

    // The words of a photograph come in the order of the ids, one input each.
    public override JsonObject? Read(FieldInput input)
    {
        if (base.Read(input) is not { } value)
        {
            return null;
        }

        value[Texts] = FieldJson.Array(value.TextsOf(Member).Select(id => input.Text($"Alt-{id}")));
        return value;
    }

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use)
    {
        foreach (var problem in base.Problems(value, use))
        {
            yield return problem;
        }

        var texts = value.TextsOf(Texts);
        if (value.TextsOf(Member).Where((_, place) => place >= texts.Count || texts[place].Length == 0).Any())
        {
            yield return $"“{use.Label}”的每张照片都要有替代文字：给看不见的人，说画面里有什么。";
        }
    }

    public override IEnumerable<string> Words(JsonObject value) => value.TextsOf(Texts);

    public override async Task<string?> Missing(
        JsonObject value,
        FieldUse use,
        ArchiveDb db,
        CancellationToken cancellationToken
    )
    {
        var ids = Ids(value);
        var names = await db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset => ids.Contains(asset.Id))
            .ToDictionaryAsync(asset => asset.Id, asset => asset.FileName, cancellationToken);
        if (ids.Any(id => !names.ContainsKey(id)))
        {
            return $"“{use.Label}”里有一张照片已经不在媒体库了，请去掉它。";
        }

        value[Paths] = FieldJson.Array(ids.Select(id => names[id]));
        return null;
    }
}
