using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Pages;

/// <summary>A public page: a record, shown with a template of the theme.</summary>
/// <param name="template">Name without its ending: <c>Exhibitions/exhibition</c>.</param>
public sealed class PageResult(string template, object page, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>Set for a page that only staff see: it is kept by nobody.</summary>
    public PagePreview? Preview { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var path = httpContext.Request.Path.Value?.TrimStart('/') ?? "";
        var links = services.GetRequiredService<PageLinks>();
        var html = await services
            .GetRequiredService<LiquidPages>()
            .Render(template, page, PageRequest.Of(path, links, Preview), links);
        foreach (var finish in services.GetServices<IPageFinish>())
        {
            html = await finish.Finish(html, links.View);
        }

        var bytes = Encoding.UTF8.GetBytes(html);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl =
            Preview is not null ? "private, no-store"
            : status == StatusCodes.Status200OK ? "no-cache"
            : "no-store";
        if (status == StatusCodes.Status200OK && Preview is null)
        {
            // Weak: the same page stands behind its compressed forms.
            response.Headers.ETag = $"W/\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        }

        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
