using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Api;

/// <summary>
/// POST /api/content: makes an item, or changes one from the version that the body names. Parts that the body leaves out
/// stay, and within a part so do members; null takes away. Whose the item is, when it was written and whether visitors see
/// it is not for the body to say.
/// </summary>
internal static partial class SaveContent
{
    public const long MostBytes = 4 * 1024 * 1024;

    // Deeper than any form, and room for what the archive lays around it.
    private static readonly JsonDocumentOptions Documents = new() { MaxDepth = 48, AllowDuplicateProperties = false };

    public static async Task<IResult> Handle(
        HttpContext http,
        IContentManager content,
        ContentDefinitions definitions,
        Actor actor,
        ClaimsPrincipal user,
        ILoggerFactory loggers,
        CancellationToken cancellationToken,
        bool draft = false
    )
    {
        if (!draft && !user.Has(ApiScope.Publish))
        {
            return ApiProblem.Forbidden(ApiScope.Publish);
        }

        var (body, problem) = await Read(http.Request, cancellationToken);
        if (body is null)
        {
            return problem!;
        }

        var (item, refused) = await ItemOf(body, http.Request, content, definitions, cancellationToken);
        if (item is null)
        {
            return refused!;
        }

        var made = item.ContentItemVersionId.IsEmpty;
        if (made)
        {
            (item.Owner, item.CreatedUtc) = (actor.Name, null);
        }

        var saved = draft
            ? await content.SaveDraft(item, cancellationToken)
            : await content.Publish(item, cancellationToken);
        switch (saved.Status)
        {
            case SaveStatus.Invalid:
                return ApiProblem.Invalid(saved.Errors);
            case SaveStatus.Conflict or SaveStatus.NotFound:
                return ApiProblem.Conflict(saved.Item);
        }

        LogSaved(loggers.CreateLogger(typeof(SaveContent)), item.ContentType, item.ContentItemId.Value, actor.Name);
        if (made)
        {
            http.Response.Headers.Location = $"{http.Request.PathBase}/api/content/{item.ContentItemId}";
        }

        return new ContentAnswer(saved.Item!, made ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<(JsonObject? Body, IResult? Problem)> Read(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!request.HasJsonContentType())
        {
            return (null, ApiProblem.NotJson());
        }

        try
        {
            var body = await JsonNode.ParseAsync(
                request.Body,
                documentOptions: Documents,
                cancellationToken: cancellationToken
            );
            // A letter that is half a pair has no bytes to be kept in: it shows when everything is written once.
            _ = body?.ToJsonString(ArchiveJson.Orchard);
            return body is JsonObject item ? (item, null) : (null, ApiProblem.BadRequest("应当是一个 JSON 对象。"));
        }
        catch (JsonException exception)
        {
            return (null, ApiProblem.BadRequest($"不是 JSON：第 {exception.LineNumber + 1} 行，{exception.Message}"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return (null, ApiProblem.BadRequest("JSON 里有不能保存的字符。"));
        }
        catch (BadHttpRequestException exception)
        {
            return (
                null,
                exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? ApiProblem.TooLarge()
                    : ApiProblem.BadRequest("没有收到完整的内容。")
            );
        }
    }

    /// <summary>The item as it is to be saved: a new one, or the newest version with what the body says.</summary>
    private static async Task<(ContentItem? Item, IResult? Refused)> ItemOf(
        JsonObject body,
        HttpRequest request,
        IContentManager content,
        ContentDefinitions definitions,
        CancellationToken cancellationToken
    )
    {
        var based = Text(body, "ContentItemVersionId") ?? request.Headers.IfMatch.ToString().Trim('"');
        if (ContentItemJson.Read(body, definitions, content.NewId) is not { } given)
        {
            return (
                null,
                ApiProblem.Invalid([new("ContentType", "请写出内容类型（ContentType）；编号可以省去，写了就要可用。")])
            );
        }

        var known = await content.Versions(given.ContentItemId, cancellationToken);
        if (known.Count == 0)
        {
            return (given, null);
        }

        if (await content.Get(given.ContentItemId, VersionOptions.Latest, cancellationToken) is not { } latest)
        {
            return (null, ApiProblem.Conflict(null));
        }

        if (latest.ContentItemVersionId.Value != based)
        {
            return (null, ApiProblem.Conflict(latest));
        }

        if (latest.ContentType != given.ContentType)
        {
            return (null, ApiProblem.Invalid([new("ContentType", $"这条内容是 {latest.ContentType}，类型不能改。")]));
        }

        Merge(latest.Content, given.Content);
        foreach (var name in body.Where(pair => pair.Value is null).Select(pair => pair.Key))
        {
            latest.Content.Remove(name);
        }

        latest.DisplayText = given.DisplayText.Length > 0 ? given.DisplayText : latest.DisplayText;
        return (latest, null);
    }

    private static void Merge(JsonObject stored, JsonObject given)
    {
        foreach (var (name, value) in given.ToArray())
        {
            given.Remove(name);
            if (value is null)
            {
                stored.Remove(name);
            }
            else if (value is JsonObject now && stored[name] is JsonObject was)
            {
                Merge(was, now);
            }
            else
            {
                stored[name] = value;
            }
        }
    }

    private static string? Text(JsonObject body, string name) =>
        body[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Type} {Item} saved by {Client} over the interface")]
    private static partial void LogSaved(ILogger logger, string type, string item, string client);
}
