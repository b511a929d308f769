using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>What the editor says: about what was done, and about what cannot be.</summary>
internal static class EditorWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["TitlePart.Title"] = "title",
        ["AutoroutePart.Path"] = "slug",
        ["ExhibitionPart.Opens"] = "opens",
        ["ExhibitionPart.Closes"] = "closes",
        ["ExhibitionPart.Sections"] = "wall-title",
    };

    /// <summary>What the page says after it was sent here; null when there is nothing.</summary>
    /// <param name="together">How many works were published with the exhibition.</param>
    public static DeskMessage? Done(string? done, int together, Editor editor) =>
        done switch
        {
            "saved" => new(
                editor.IsPublic ? "草稿已存好。访客看到的还是上一次公开的样子。" : "草稿已存好。公开以前访客看不到。",
                new Crumb("预览", $"desk/exhibitions/{editor.Id}/preview")
            ),
            "same" => new("没有改动，不用再存。"),
            "published" => new(
                together > 0 ? $"已公开，连同 {together} 件改动过的作品。" : "已公开。",
                new Crumb("看网页", editor.Path)
            ),
            "unpublished" => new("已从网站撤下，内容留作草稿。"),
            "discarded" => new("草稿已丢弃，回到公开的样子。"),
            "back" => new("作品已存好。"),
            _ => null,
        };

    public static IReadOnlyList<FieldProblem> Problems(IEnumerable<ContentError> errors) =>
        [.. errors.Select(error => new FieldProblem(Fields.GetValueOrDefault(error.Where, ""), error.Message))];

    public static IReadOnlyList<FieldProblem> Problems(
        IEnumerable<WorkProblem> problems,
        ContentId exhibition,
        SiteAddress address
    ) =>
        [
            .. problems.Select(problem => new FieldProblem(
                address.Href($"desk/works/{problem.Work}?in={exhibition}"),
                $"《{Titles.Of(problem.Title)}》：{problem.Message}"
            )),
        ];
}
