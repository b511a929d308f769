using Archive.Modules.Desk;

namespace Archive.Modules.Contents.Admin;

/// <summary>What the editor says after something was done.</summary>
internal static class EditorMessages
{
    public static DeskMessage? Done(string? done, ContentEditor editor) =>
        done switch
        {
            "saved" => new(
                editor.IsPublic
                    ? "存好了。访客看到的还是原来的，公开后才换。"
                    : "存好了。公开以前，只有工作台里的人看得到。"
            ),
            "published" => editor.Path.Length > 0
                ? new("公开了，访客现在就能看到。", new Crumb("看页面", editor.Path))
                : new("公开了。"),
            "unpublished" => new("撤下了，访客看不到了。内容还在这里。"),
            "discarded" => new("草稿丢掉了，回到公开的那一版。原来的草稿还在“历次版本”里。"),
            "cloned" => new("这是新的一份，还没有公开。"),
            "restored" => new("恢复好了，成了最新的草稿。"),
            "forgotten" => new("没有保存的内容丢掉了。"),
            _ => null,
        };
}
