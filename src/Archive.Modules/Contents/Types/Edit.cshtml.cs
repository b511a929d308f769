using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Hosting;
using Archive.Modules.Contents.Parts;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Contents.Types;

/// <summary>GET and POST /desk/types/{name}: of what a type is made.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ContentsModule.EditContentTypes)]
public sealed class EditModel(
    ContentDefinitions definitions,
    FieldCatalog kinds,
    PartCatalog parts,
    SaveType saving,
    SiteAddress address
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    public ContentTypeDefinition Type { get; private set; } = null!;

    public IReadOnlyList<FieldUse> Fields { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public DeskMessage? Message { get; private set; }

    /// <summary>What was typed of a field that could not be added.</summary>
    public (string Kind, string Label, string FieldName) Typed { get; private set; } = ("", "", "");

    public IReadOnlyCollection<FieldKind> Kinds => kinds.All;

    public IEnumerable<PartKind> Attachable => parts.All.Where(part => part.Attachable);

    public IReadOnlyList<(ContentTypePartDefinition Use, NestedPart Kind)> Nested =>
        [
            .. from use in Type.ContentTypePartDefinitionRecords
            let kind = parts.Find(use.PartName) as NestedPart
            where kind is not null
            select (use, kind),
        ];

    /// <summary>Types that may stand inside others.</summary>
    public IReadOnlyList<ContentTypeDefinition> All =>
        [
            .. definitions
                .Types.Where(type => type.Name != Name)
                .OrderBy(type => type.DisplayName, StringComparer.Ordinal),
        ];

    public string TitleOf(FieldUse field) => kinds.Find(field.Field.FieldName)?.Title ?? field.Field.FieldName;

    public IActionResult OnGet(string? done)
    {
        Message = done switch
        {
            "created" => new("类型建好了。再加几个字段，就可以写内容了。"),
            "saved" => new("存好了。"),
            "added" => new("字段加好了。"),
            "moved" => new("次序改好了。"),
            "removed" => new("字段去掉了。已经写在里面的内容还留在历次版本里。"),
            _ => null,
        };
        return Read() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(
        string? title,
        string? pattern,
        bool creatable,
        bool listable,
        string[] part,
        CancellationToken cancellationToken
    )
    {
        if (!Read())
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(title))
        {
            return Refuse("title", "请写类型的名字。");
        }

        await saving.Update(Type, title.Trim(), pattern?.Trim() ?? "", creatable, listable, part, cancellationToken);
        foreach (var (use, _) in Nested.ToList())
        {
            if (definitions.Type(Name) is { } now && Request.Form.ContainsKey($"contains-{use.Name}"))
            {
                var types = Request.Form[$"in-{use.Name}"].OfType<string>().ToList();
                await saving.Contain(now, use.Name, types, cancellationToken);
            }
        }

        return Back("saved");
    }

    public async Task<IActionResult> OnPostAdd(
        string? kind,
        string? label,
        string? fieldName,
        CancellationToken cancellationToken
    )
    {
        if (!Read())
        {
            return NotFound();
        }

        Typed = (kind ?? "", label?.Trim() ?? "", fieldName?.Trim() ?? "");
        return await saving.AddField(Type, Typed.Kind, Typed.Label, Typed.FieldName, cancellationToken) is { } problem
            ? Refuse(
                Typed.Label.Length == 0 ? "label"
                    : Typed.Kind.Length == 0 ? "kind"
                    : "fieldName",
                problem
            )
            : Back("added");
    }

    public async Task<IActionResult> OnPostMove(string? move, CancellationToken cancellationToken)
    {
        if (!Read() || move?.Split(':') is not [var verb, var field])
        {
            return NotFound();
        }

        await saving.Move(Type, field, verb == "up" ? -1 : 1, cancellationToken);
        return Back("moved");
    }

    private bool Read()
    {
        if (definitions.Type(Name) is not { } type)
        {
            return false;
        }

        Type = type;
        Fields = [.. SaveType.Ordered(saving.OwnPart(type)).Select(field => new FieldUse(type.Name, field))];
        return true;
    }

    private PageResult Refuse(string field, string problem)
    {
        Problems = [new(field, problem)];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private LocalRedirectResult Back(string done) => LocalRedirect(address.Href($"desk/types/{Name}?done={done}"));
}
