using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Modules.Pages;

namespace Archive.Modules.Menus;

/// <summary>How a change of a menu ended.</summary>
/// <param name="Problem">What is wrong and what to do; empty when it was saved, or somebody else saved first.</param>
/// <param name="Line">Id of the line that was changed or made.</param>
public sealed record MenuOutcome(SaveStatus Status, string Problem, string Line, string Field = "");

/// <summary>A line as somebody typed it.</summary>
/// <param name="Page">A page that was chosen; empty when the link was typed.</param>
public sealed record TypedLine(string Title, string Page, string Url);

/// <summary>Changes a menu, one step a version. A step that was seen on an older version is not done.</summary>
public sealed class EditMenu(
    ArchiveDb db,
    IContentManager content,
    MenuTargets targets,
    ChangeReader changes,
    TimeProvider clock
)
{
    public const string Part = "MenuItemsListPart";
    public const string Items = "MenuItems";
    public const string Link = "LinkMenuItemPart";

    private const int LongestTitle = 30;

    // What a header can show: lines, and lines under them.
    private const int Deepest = 2;

    /// <summary>The lines of a menu as they can be moved about, in the JSON itself.</summary>
    public static ItemTree LinesOf(ContentItem menu)
    {
        if (menu.Content[Part] is not JsonObject part)
        {
            menu.Content[Part] = part = [];
        }

        if (part[Items] is not JsonArray lines)
        {
            part[Items] = lines = [];
        }

        return new(lines, Part, Items);
    }

    public static string UrlOf(JsonObject line) => (line[Link] as JsonObject)?.Text("Url") ?? "";

    /// <summary>The menu that the theme shows; made empty when there is none.</summary>
    public async Task<ContentItem?> MakeMain(CancellationToken cancellationToken)
    {
        var menu = content.New(PagesModule.Menu);
        menu.Put(new TitlePart("主菜单"));
        menu.Put(new AliasPart("main-menu"));
        _ = LinesOf(menu);
        var saved = await content.Publish(menu, cancellationToken);
        await changes.CatchUp(cancellationToken);
        return saved.Succeeded ? saved.Item : null;
    }

    public Task<MenuOutcome> Add(
        ContentId menu,
        ContentId begun,
        TypedLine typed,
        string above,
        CancellationToken cancellationToken
    )
    {
        var id = ContentId.New(clock.GetUtcNow()).Value;
        var line = new JsonObject { ["ContentItemId"] = id, ["ContentType"] = "LinkMenuItem" };
        if (Fill(line, typed) is { } wrong)
        {
            return Task.FromResult(new MenuOutcome(SaveStatus.Invalid, wrong.Problem, above, wrong.Field));
        }

        return Change(
            menu,
            begun,
            above.Length > 0 ? above : id,
            tree =>
            {
                var upper = above.Length == 0 ? null : tree.Find(above)?.Item;
                if (above.Length > 0 && upper is null)
                {
                    return "上面那一行已经不在了。";
                }

                tree.Add(line, upper);
                return TooDeep(tree);
            },
            cancellationToken
        );
    }

    public Task<MenuOutcome> Put(
        ContentId menu,
        ContentId begun,
        string line,
        TypedLine typed,
        CancellationToken cancellationToken
    )
    {
        if (Fill([], typed) is { } wrong)
        {
            return Task.FromResult(new MenuOutcome(SaveStatus.Invalid, wrong.Problem, line, wrong.Field));
        }

        return Change(
            menu,
            begun,
            line,
            tree => tree.Find(line) is { } found ? Fill(found.Item, typed)?.Problem : Gone,
            cancellationToken
        );
    }

    public Task<MenuOutcome> Move(
        ContentId menu,
        ContentId begun,
        string line,
        TreeStep step,
        CancellationToken cancellationToken
    ) =>
        Change(
            menu,
            begun,
            line,
            tree =>
                tree.Find(line) is not { } found ? Gone
                : tree.Move(found, step) ? TooDeep(tree)
                : "已经到头了，不能再往那边移。",
            cancellationToken
        );

    public Task<MenuOutcome> Remove(
        ContentId menu,
        ContentId begun,
        string line,
        CancellationToken cancellationToken
    ) =>
        Change(
            menu,
            begun,
            "",
            tree =>
            {
                if (tree.Find(line) is not { } found)
                {
                    return Gone;
                }

                tree.Take(found);
                return null;
            },
            cancellationToken
        );

    private const string Gone = "这一行已经不在了。";

    private (string Problem, string Field)? Fill(JsonObject line, TypedLine typed)
    {
        var title = typed.Title.Trim();
        if (title.Length is 0 or > LongestTitle)
        {
            return (title.Length == 0 ? "请写这一行的字。" : $"一行最多 {LongestTitle} 字。", "title");
        }

        if (typed.Page.Length > 0 && typed.Url.Trim().Length > 0 && typed.Page != targets.Read(typed.Url))
        {
            return ("选一页，或者写网址，只要一样。", "url");
        }

        if (targets.Read(typed.Page.Length > 0 ? typed.Page : typed.Url) is not { } url)
        {
            return ("请选一页，或者写网址：本站的以 / 开头，别的以 https:// 开头。", "url");
        }

        line["DisplayText"] = title;
        line[nameof(TitlePart)] = new JsonObject { ["Title"] = title };
        line[Link] = new JsonObject { ["Name"] = title, ["Url"] = url };
        return null;
    }

    private static string? TooDeep(ItemTree tree) =>
        tree.All().Any(line => line.Above is { } above && tree.Find(ItemTree.IdOf(above))!.Value.Above is not null)
            ? $"菜单最多 {Deepest} 层。"
            : null;

    private async Task<MenuOutcome> Change(
        ContentId menu,
        ContentId begun,
        string line,
        Func<ItemTree, string?> change,
        CancellationToken cancellationToken
    )
    {
        var item = begun.IsEmpty ? null : await content.GetVersion(begun, cancellationToken);
        if (item?.ContentItemId != menu || item.ContentType != PagesModule.Menu)
        {
            return new(SaveStatus.NotFound, "", line);
        }

        if (!item.Latest)
        {
            return new(SaveStatus.Conflict, "", line);
        }

        if (change(LinesOf(item)) is { } problem)
        {
            return new(SaveStatus.Invalid, problem, line);
        }

        var saved = item.Published
            ? await content.Publish(item, cancellationToken)
            : await content.SaveDraft(item, cancellationToken);
        if (saved.Succeeded)
        {
            await changes.CatchUp(cancellationToken);
        }
        else
        {
            db.Forget();
        }

        return new(saved.Status, string.Join(' ', saved.Errors.Select(error => error.Message)), line);
    }
}
