using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Hosting;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Types;

/// <summary>GET and POST /desk/types/{name}/fields/{field}: what a field is called and what it takes.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContentTypes)]
public sealed class FieldModel(ContentDefinitions definitions, FieldCatalog kinds, SaveType saving, SiteAddress address)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Field { get; set; } = "";

    public ContentTypeDefinition Type { get; private set; } = null!;

    public FieldUse Use { get; private set; } = null!;

    public FieldKind Kind { get; private set; } = null!;

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<ContentTypeDefinition> Types =>
        [.. definitions.Types.Where(type => type.IsListable).OrderBy(type => type.DisplayName, StringComparer.Ordinal)];

    public IActionResult OnGet() => Read() ? Page() : NotFound();

    public async Task<IActionResult> OnPost(
        string? label,
        string? hint,
        bool required,
        CancellationToken cancellationToken
    )
    {
        if (!Read())
        {
            return NotFound();
        }

        var settings = Use.Field.Settings.DeepClone().AsObject();
        var shown = settings["ContentPartFieldSettings"] as JsonObject ?? [];
        shown["DisplayName"] = label?.Trim() ?? "";
        settings["ContentPartFieldSettings"] = shown;
        var own = settings[$"{Kind.Name}Settings"] as JsonObject ?? [];
        settings[$"{Kind.Name}Settings"] = own;
        own["Hint"] = hint?.Trim() ?? "";
        own["Required"] = required;
        var problems = new List<FieldProblem>();
        if (string.IsNullOrWhiteSpace(label))
        {
            problems.Add(new("label", "请写字段的名字。"));
        }

        foreach (var setting in Kind.Settings)
        {
            if (Set(own, setting) is { } problem)
            {
                problems.Add(new(setting.Name, problem));
            }
        }

        Use = Use with { Field = Use.Field with { Settings = settings } };
        if (problems.Count > 0)
        {
            Problems = problems;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await saving.Replace(Type, Field, Use.Field, cancellationToken);
        return LocalRedirect(address.Href($"desk/types/{Name}?done=saved"));
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken cancellationToken)
    {
        if (!Read())
        {
            return NotFound();
        }

        await saving.Replace(Type, Field, null, cancellationToken);
        return LocalRedirect(address.Href($"desk/types/{Name}?done=removed"));
    }

    /// <summary>Writes a setting as it was typed; what cannot be used is told and kept to be mended.</summary>
    private string? Set(JsonObject own, FieldSetting setting)
    {
        var text = Request.Form[setting.Name].ToString().Trim();
        switch (setting.Kind)
        {
            case SettingKind.Flag:
                own[setting.Name] = text is "true" or "on";
                return null;
            case SettingKind.Types:
                own[setting.Name] = FieldJson.Array(Request.Form[setting.Name].OfType<string>());
                return null;
            case SettingKind.Lines:
                own[setting.Name] = FieldJson.Array(
                    text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
                return null;
            case SettingKind.Number when text.Length == 0:
                own.Remove(setting.Name);
                return null;
            case SettingKind.Number:
                var isNumber =
                    double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
                own[setting.Name] = isNumber ? number : text;
                return isNumber ? null : $"“{setting.Title}”须是数字。";
            default:
                own[setting.Name] = text;
                return setting.Name == "Pattern" && text.Length > 0 && !TextField.IsPattern(text)
                    ? $"“{setting.Title}”不是能用的正则表达式。"
                    : null;
        }
    }

    private bool Read()
    {
        if (definitions.Type(Name) is not { } type)
        {
            return false;
        }

        var field = SaveType.Ordered(saving.OwnPart(type)).FirstOrDefault(one => one.Name == Field);
        if (field is null || kinds.Find(field.FieldName) is not { } kind)
        {
            return false;
        }

        (Type, Use, Kind) = (type, new(type.Name, field), kind);
        return true;
    }
}
