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
    public static Task<IResult> Handle(
        ContentId id,
        string? rest,
        ShowDraft drafts,
        SiteAddress address,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        // Under whatever address it is asked for, what it links to stands below that.
        var path = context.Request.Path.Value!.Trim('/');
        var here = rest is { Length: > 0 } ? path[..^(rest.Length + 1)] : path;
        return drafts.Of(id, here, rest ?? "", Say, context.Response, cancellationToken);

        PagePreview Say(ContentItem item) =>
            new(
                item.Published ? "和公开的一样。" : "这是最新的草稿，访客还看不到。",
                address.Href($"desk/content/{id}")
            );
    }
}
