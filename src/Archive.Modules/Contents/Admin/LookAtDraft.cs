using Archive.Kernel.Content;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Previews;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Contents.Admin;

/// <summary>GET /desk/content/{id}/look and below it: the newest version as visitors would see it, for staff.</summary>
public static class LookAtDraft
{
    public static async Task<IResult> Handle(
        ContentId id,
        string? rest,
        ShowDraft drafts,
        IContentManager content,
        SiteAddress address,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        // Under whatever address it is asked for, what it links to stands below that.
        var path = context.Request.Path.Value!.Trim('/');
        var here = rest is { Length: > 0 } ? path[..^(rest.Length + 1)] : path;
        var latest = await content.Get(id, VersionOptions.Latest, cancellationToken);
        var words = latest is { Published: true } ? "和公开的一样。" : "这是最新的草稿，访客还看不到。";
        var preview = new PagePreview(words, address.Href($"desk/content/{id}"));
        return await drafts.Of(id, here, rest ?? "", preview, context.Response, cancellationToken);
    }
}
