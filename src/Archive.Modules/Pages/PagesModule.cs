using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Pages;

/// <summary>What stands at an address: pages of text, and the way from any address to the item that lives there.</summary>
public sealed class PagesModule : ArchiveModule
{
    public const string Page = "Page";

    public override string Name => "Pages";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Page,
                "页面",
                "{{ ContentItem.DisplayText | slugify }}",
                nameof(MarkdownBodyPart),
                nameof(HtmlBodyPart)
            )
        );
        services.AddScoped<IContentPage, ShowPage>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/{**path}", ShowContent.Handle);
}
