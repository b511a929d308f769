using Archive.Kernel.Content;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Api;

/// <summary>DELETE /api/content/{id}: moves the item to the recycle bin, and answers with it as it was.</summary>
internal static partial class RemoveContent
{
    public static async Task<IResult> Handle(
        string id,
        HttpContext http,
        IContentManager content,
        Actor actor,
        ILoggerFactory loggers,
        CancellationToken cancellationToken
    )
    {
        if (
            !ContentId.TryParse(id, out var parsed)
            || await content.Get(parsed, VersionOptions.Latest, cancellationToken) is not { } item
        )
        {
            return ApiProblem.NotFound();
        }

        if (
            http.Request.Headers.IfMatch is { Count: > 0 } based
            && !based.Contains(ContentAnswer.TagOf(item), StringComparer.Ordinal)
        )
        {
            return ApiProblem.Conflict(item);
        }

        var removed = await content.Remove(parsed, cancellationToken);
        switch (removed.Status)
        {
            case SaveStatus.Conflict:
                return ApiProblem.Conflict(removed.Item);
            case SaveStatus.NotFound:
                return ApiProblem.NotFound();
        }

        LogRemoved(loggers.CreateLogger(typeof(RemoveContent)), item.ContentType, id, actor.Name);
        return new ContentAnswer(removed.Item!);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Type} {Item} removed by {Client} over the interface")]
    private static partial void LogRemoved(ILogger logger, string type, string item, string client);
}
