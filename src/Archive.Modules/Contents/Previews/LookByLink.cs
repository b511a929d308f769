using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Previews;

/// <summary>GET /look/{token} and below it: an item's newest draft, for whoever was sent the link.</summary>
internal static class LookByLink
{
    /// <summary>Name of the cookie with which the pictures of the draft are asked for.</summary>
    public const string Cookie = ".Archive.Look";

    public static async Task<IResult> Handle(
        string token,
        string? rest,
        LinkSeal seal,
        ArchiveDb db,
        PreviewLinks links,
        ShowDraft drafts,
        SiteAddress address,
        DeskTime time,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        var link = seal.Read(token) is { } id
            ? await db.Set<PreviewLink>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            : null;
        if (link is null)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        // The address is the key: no other site is told of it.
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        if (!link.IsOpen(clock.GetUtcNow()))
        {
            return new PageResult("Contents/closed", new ClosedLink(), StatusCodes.Status410Gone);
        }

        await links.Used(link, cancellationToken);
        context.Response.Cookies.Append(
            Cookie,
            token,
            new()
            {
                Path = address.Href("media"),
                Expires = link.ExpiresUtc,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
        var preview = new PagePreview($"这是还没有公开的稿子，请不要转发。链接到{time.Say(link.ExpiresUtc)}为止。", "");
        return await drafts.Of(
            link.ContentItemId,
            $"look/{token}",
            rest ?? "",
            _ => preview,
            context.Response,
            cancellationToken
        );
    }
}

/// <summary>Says that a preview link leads nowhere any more.</summary>
public sealed record ClosedLink;
