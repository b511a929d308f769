using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Archive.Kernel.Pages;

/// <summary>What a visitor reads when something is missing or broken.</summary>
/// <param name="Trace">Number under which the log tells more; null when nothing broke.</param>
public sealed record ErrorPage(int Status, string Title, string Message, string? Trace);

/// <summary>Turns bare status codes and exceptions into pages, or into problem details for programs.</summary>
public static partial class ErrorPages
{
    private const string Template = "Pages/error";

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseExceptionHandler(
                new ExceptionHandlerOptions { ExceptionHandler = Broken, SuppressDiagnosticsCallback = _ => true }
            )
            .UseStatusCodePages(context => Show(context.HttpContext));

    private static Task Broken(HttpContext context)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages));
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is UnavailableException away)
        {
            LogAway(logger, context.Request.Method, context.Request.Path, away.Message);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = Math.Ceiling(away.RetryAfter.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        }
        else if (error is not null)
        {
            LogBroken(logger, context.Request.Method, context.Request.Path, context.TraceIdentifier, error);
        }

        return Show(context);
    }

    private static async Task Show(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var page = Words(context, status);
        context.Response.Headers.CacheControl = "no-store";
        if (WantsJson(context.Request))
        {
            await TypedResults
                .Problem(
                    page.Message,
                    statusCode: status,
                    title: page.Title,
                    extensions: page.Trace is null
                        ? null
                        : new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = page.Trace }
                )
                .ExecuteAsync(context);
            return;
        }

        try
        {
            await new PageResult(Template, page, status).ExecuteAsync(context);
        }
        catch (TemplateException)
        {
            // The theme itself is broken: say it plainly, the log has the reason.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{page.Title}\n{page.Message}\n", CancellationToken.None);
        }
    }

    private static ErrorPage Words(HttpContext context, int status)
    {
        var (title, message) = status switch
        {
            400 => ("请求有误", "地址或填写的内容有误，请检查后再试。"),
            401 or 403 => ("没有权限", "您没有权限查看这一页。"),
            404 => ("没有找到这一页", "地址可能写错了，或者内容已经撤下。"),
            405 => ("不能这样访问", "这个地址不接受这种请求。"),
            410 => ("内容已撤下", "这一页的内容已经撤下，不再公开。"),
            413 => ("内容太大", "送来的内容超出了上限。"),
            429 => ("请稍候", "请求太频繁，请过一会儿再试。"),
            503 => ("正忙", "服务器正忙，请过一会儿再试。"),
            _ when status >= 500 => ("出了问题", "这一页暂时打不开。我们已经记录下来，请过一会儿再试。"),
            _ => ("无法显示", "这个请求无法完成。"),
        };
        return new(status, title, message, status >= 500 ? context.TraceIdentifier : null);
    }

    private static bool WantsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            || (
                accept.Contains("json", StringComparison.OrdinalIgnoreCase)
                && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase)
            );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} cannot be answered now: {Reason}")]
    private static partial void LogAway(ILogger logger, string method, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, trace {Trace}")]
    private static partial void LogBroken(
        ILogger logger,
        string method,
        string path,
        string trace,
        Exception exception
    );
}
