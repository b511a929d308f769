using System.Globalization;
using Archive.Kernel.Content;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Archive.Modules.Api;

/// <summary>What a program is told when something does not work: problem details by RFC 9457, in words.</summary>
internal static class ApiProblem
{
    /// <param name="sent">Whether there was a token at all.</param>
    public static IResult Unknown(bool sent) =>
        sent
            ? Say(401, "令牌无效", "没有这个令牌，或它已经过期、被撤销。")
            : Say(401, "要有令牌", "这样做要有令牌，放在 Authorization: Bearer 里。");

    /// <summary>Asked too often.</summary>
    /// <param name="wait">Until when it is no use to ask again; told in the header too.</param>
    public static IResult TooMany(HttpResponse response, TimeSpan wait)
    {
        var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Say(429, "请稍候", $"请求太频繁，请过 {seconds} 秒再试。");
    }

    public static IResult NotFound() => Say(404, "没有找到", "没有这条内容，或者您看不到它。");

    public static IResult Forbidden(string scope) => Say(403, "没有权限", $"这个令牌没有 {scope} 权限。");

    public static IResult BadRequest(string detail) => Say(400, "请求有误", detail);

    public static IResult WrongStatus() => BadRequest("status 可以是 published、latest、draft。");

    public static IResult TooLarge() => Say(413, "内容太大", "送来的内容超出了上限。");

    public static IResult NotJson() => Say(415, "不是 JSON", "请用 Content-Type: application/json 送来 JSON。");

    /// <summary>Somebody else saved since.</summary>
    /// <param name="current">The version that there is now; null when the item is in the recycle bin.</param>
    public static IResult Conflict(ContentItem? current) =>
        current is null
            ? Say(409, "在回收站里", "这条内容在回收站里。请先在工作台恢复它。")
            : TypedResults.Problem(
                "这条内容已经有了别的版本，什么也没有写入。请读取现在的版本，改好后连同它的 ContentItemVersionId 再送来。",
                statusCode: 409,
                title: "版本已变",
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["contentItemVersionId"] = current.ContentItemVersionId.Value,
                }
            );

    /// <summary>It breaks rules.</summary>
    public static IResult Invalid(IEnumerable<ContentError> errors) =>
        TypedResults.Problem(
            new HttpValidationProblemDetails(
                errors
                    .GroupBy(error => error.Where, error => error.Message, StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            )
            {
                Status = 422,
                Title = "内容不合规则",
                Detail = string.Join(' ', errors.Select(error => error.Message)),
            }
        );

    private static ProblemHttpResult Say(int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title);
}
