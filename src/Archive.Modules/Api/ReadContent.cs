using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Api;

/// <summary>GET /api/content/{id}: one item. Without a token only what is published, of public types.</summary>
internal static class ReadContent
{
    public static async Task<IResult> Handle(
        string id,
        IContentManager content,
        ContentDefinitions definitions,
        HttpContext http,
        CancellationToken cancellationToken,
        string? status = null
    )
    {
        if (ApiAccess.Version(status) is not { } version)
        {
            return ApiProblem.WrongStatus();
        }

        return
            ContentId.TryParse(id, out var parsed)
            && await content.Find(parsed, version, http.User, definitions, cancellationToken) is { } item
            ? new ContentAnswer(item)
            : ApiProblem.NotFound();
    }
}
