using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Archive.Modules.Api;

/// <summary>The interface described for programs, <c>/api/openapi.json</c>, and for people, <c>/api</c>.</summary>
internal static class ApiDocument
{
    public const string Name = "openapi";
    private const string Bearer = "Bearer";

    public static void Add(IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.ShouldInclude = described =>
                    described.RelativePath?.StartsWith("api/content", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(Introduce);
                options.AddOperationTransformer(AskForToken);
            }
        );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/api/{documentName}.json").AllowAnonymous();

    /// <summary>Says what an address does, what it answers with, and which problems it may tell of.</summary>
    public static RouteHandlerBuilder Describe<T>(
        this RouteHandlerBuilder route,
        string summary,
        string description,
        params ReadOnlySpan<int> problems
    )
    {
        route.WithSummary(summary).WithDescription(description).Produces<T>();
        foreach (var status in (ReadOnlySpan<int>)[400, 401, 403, .. problems, 429])
        {
            route.ProducesProblem(status);
        }

        return route;
    }

    private static Task Introduce(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var site = context.ApplicationServices.GetRequiredService<SiteOptions>();
        document.Info = new()
        {
            Title = $"{site.Name} 接口",
            Version = "1",
            Description =
                "内容的读写，JSON 的形状与 Orchard Core 相同：先是固定的属性，然后每个部件一个对象。"
                + "读已公开的内容不用令牌；令牌在工作台的“接口”一页做，放在 Authorization: Bearer 里。"
                + "出错时是 RFC 9457 的 problem+json；问得太勤是 429，Retry-After 说过几秒再来。",
        };
        var address = context.ApplicationServices.GetRequiredService<SiteAddress>();
        document.Servers = [new() { Url = address.Absolute("").TrimEnd('/') }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        return Task.CompletedTask;
    }

    // Reading works with or without a token, writing only with one.
    private static Task AskForToken(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var token = new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [],
        };
        var open = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        operation.Security = open ? [new(), token] : [token];
        return Task.CompletedTask;
    }
}
