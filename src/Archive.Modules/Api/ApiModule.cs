using Archive.Kernel.Modules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Api;

/// <summary>Content for other programs: read by anyone as far as it is public, written with a token.</summary>
public sealed class ApiModule : ArchiveModule
{
    public const string ManageApi = "ManageApi";

    public override string Name => "Api";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Taxonomies"];

    public override IReadOnlyList<Permission> Permissions => [new(ManageApi, "管理接口的令牌")];

    public override IReadOnlyList<DeskEntry> Desk => [new("接口", "desk/api", ManageApi, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null);
        services.Configure<AuthorizationOptions>(options =>
        {
            foreach (var scope in ApiScope.All)
            {
                options.AddPolicy(
                    scope.Name,
                    policy =>
                        policy
                            .AddAuthenticationSchemes(TokenSignIn.SchemeName)
                            .RequireClaim(TokenSignIn.ScopeClaim, scope.Name)
                );
            }
        });
        services.AddSingleton(ApiOptions.Read(configuration));
        services.AddSingleton<ApiLimits>();
        services.AddScoped<MakeToken>();
        services.AddScoped<RevokeToken>();
        ApiDocument.Add(services);
    }

    public override void AddTables(ModelBuilder model) =>
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("api_tokens").HasKey(row => row.Id);
            token.HasIndex(row => row.Digest).IsUnique();
        });

    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        var content = routes
            .MapGroup("/api/content")
            .AddEndpointFilter<RouteGroupBuilder, ApiGate>()
            .WithTags("content");
        content
            .MapGet("", ListContent.Handle)
            .AllowAnonymous()
            .Describe<ContentPage>(
                "列出内容",
                "新的在前；term 是分类里一个词的编号，并入别的词的旧编号也行。不带令牌时只有已公开的、公开类型的内容；status=latest 或 draft 要 content:read。"
            );
        content
            .MapGet("{id}", ReadContent.Handle)
            .AllowAnonymous()
            .Describe<ContentShape>("读一条", "ETag 是版本编号；带 If-None-Match 可省去没有变的。", 404);
        content
            .MapPost("", SaveContent.Handle)
            .RequireAuthorization(ApiScope.Write)
            .WithMetadata(new RequestSizeLimitAttribute(SaveContent.MostBytes))
            // Anything reaches it, to be told in words what it takes.
            .Accepts<ContentShape>(ContentAnswer.MediaType, "*/*")
            .Describe<ContentShape>(
                "新建或修改",
                "已有的内容要写明读到的 ContentItemVersionId（或 If-Match），别人改过时是 409。没写的部件保持原样，null 去掉。"
                    + "draft=true 只存草稿，否则公开（要 content:publish）。",
                409,
                413,
                415,
                422
            );
        content
            .MapDelete("{id}", RemoveContent.Handle)
            .RequireAuthorization(ApiScope.Remove)
            .Describe<ContentShape>("移到回收站", "在工作台可以恢复。", 404, 409);
        ApiDocument.Map(routes);
    }
}
