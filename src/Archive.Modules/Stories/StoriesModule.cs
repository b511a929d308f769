using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Contents.Parts;
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

    public override IReadOnlyList<string> DependsOn => ["Media", "Renditions", "Pages", "Contents"];

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
        services.AddOwnPart(
            nameof(StoryPart),
            "故事",
            new PartMember(nameof(StoryPart.Byline), "署名", Hint: "原样印在题目下面。"),
            new PartMember(nameof(StoryPart.Summary), "摘要", MemberKind.Text, "一两句话，列表和转发时用。"),
            new PartMember(
                nameof(StoryPart.Language),
                "作者写的是",
                MemberKind.Choice,
                Choices: [("zh-Hans", "简体"), ("zh-Hant", "繁體"), ("en", "English")]
            )
        );
        services.AddScoped<IContentCards, StoryCards>();
        services.AddScoped<IContentPage, ShowStory>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/stories", ShowStory.List);
}
