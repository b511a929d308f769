using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Pages;

/// <summary>Pages of text at addresses of their own: about, privacy, accessibility.</summary>
public sealed class PagesModule : ArchiveModule
{
    public override string Name => "Pages";

    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(
            ContentTypeBuilder.Define(
                "Page",
                "页面",
                "{{ ContentItem.DisplayText | slugify }}",
                nameof(MarkdownBodyPart),
                nameof(HtmlBodyPart)
            )
        );
}
