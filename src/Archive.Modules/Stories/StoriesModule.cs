using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Media;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Stories;

/// <summary>Articles, linked with the works, places and people they tell of.</summary>
public sealed class StoriesModule : ArchiveModule
{
    public const string Story = "Story";

    public override string Name => "Stories";

    public override IReadOnlyList<string> DependsOn => ["Media", "Renditions", "Pages"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Story,
                "故事",
                "stories/{{ ContentItem.DisplayText | slugify }}",
                nameof(StoryPart),
                nameof(MarkdownBodyPart),
                nameof(HtmlBodyPart)
            )
        );
        services.AddScoped<ContentHandler, StoryRules>();
        services.AddSingleton<IMediaReferences, StoryPictures>();
        services.AddSingleton<IContentReferences, StoryReferences>();
        services.AddScoped<IContentCards, StoryCards>();
        services.AddScoped<IContentPage, ShowStory>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/stories", ShowStory.List);
}
