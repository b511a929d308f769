using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Contents.Parts;
using Archive.Modules.Media;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.BeforeAfter;

/// <summary>The same place through the years: series, the viewpoints they are walked by, and their frames.</summary>
public sealed class BeforeAfterModule : ArchiveModule
{
    public const string Series = "Series";
    public const string Viewpoint = "Viewpoint";

    public override string Name => "BeforeAfter";

    public override IReadOnlyList<string> DependsOn => ["Media", "Renditions", "Pages", "Contents"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Series,
                "变迁系列",
                "series/{{ ContentItem.DisplayText | slugify }}",
                nameof(SeriesPart)
            )
        );
        services.AddSingleton(ContentTypeBuilder.Define(Viewpoint, "机位", "", nameof(ViewpointPart)));
        services.AddScoped<ContentHandler, ViewpointRules>();
        services.AddSingleton<IMediaReferences, FramePhotos>();
        services.AddSingleton<IContentReferences, SeriesReferences>();
        services.AddScoped<SeriesReader>();
        services.AddOwnPart(
            nameof(SeriesPart),
            "变迁系列",
            new PartMember(nameof(SeriesPart.Author), "作者", Hint: "照作者希望的署名写。"),
            new PartMember(nameof(SeriesPart.Summary), "摘要", MemberKind.Text, "一两句话，列表和转发时用。"),
            new PartMember(nameof(SeriesPart.Essay), "文章", MemberKind.Markdown, "可用 Markdown。")
        );
        services.AddScoped<IContentCards, SeriesCards>();
        services.AddScoped<IContentPage, ShowSeries>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/series", ShowSeries.List);
}
