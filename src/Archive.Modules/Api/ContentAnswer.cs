using System.Text;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Api;

/// <summary>Answers with an item in Orchard's shape, under the tag of its version.</summary>
internal sealed class ContentAnswer(ContentItem item, int status = StatusCodes.Status200OK) : IResult
{
    public const string MediaType = "application/json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = TagOf(item);
        var headers = httpContext.Response.Headers;
        headers.ETag = tag;
        // Kept by nobody unless asked again; what a token sees is for it alone.
        headers.CacheControl = httpContext.User.Identity?.IsAuthenticated == true ? "private, no-store" : "no-cache";
        headers.Vary = HeaderNames.Authorization;
        if (
            HttpMethods.IsGet(httpContext.Request.Method)
            && httpContext.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal)
        )
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = $"{MediaType}; charset=utf-8";
        var json = ContentItemJson.Write(item).ToJsonString(ArchiveJson.Orchard);
        await httpContext.Response.WriteAsync(json, Encoding.UTF8, httpContext.RequestAborted);
    }

    public static string TagOf(ContentItem item) => $"\"{item.ContentItemVersionId}\"";
}
