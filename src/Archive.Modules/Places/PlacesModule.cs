using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Contents.Parts;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Places;

/// <summary>The gazetteer: where pictures were taken, under today's names and former ones.</summary>
public sealed class PlacesModule : ArchiveModule
{
    public const string Place = "Place";

    public override string Name => "Places";

    public override IReadOnlyList<string> DependsOn => ["Media", "Pages", "Renditions", "Contents"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Place,
                "地点",
                "places/{{ ContentItem.DisplayText | slugify }}",
                nameof(PlacePart)
            )
        );
        services.AddScoped<ContentHandler, PlaceRules>();
        services.AddSingleton<IContentReferences, PlaceReferences>();
        services.AddOwnPart(
            nameof(PlacePart),
            "地点",
            new PartMember(nameof(PlacePart.Summary), "这是哪里", MemberKind.Markdown, "可用 Markdown。")
        );
        services.AddScoped<IContentCards, PlaceCards>();
        services.AddScoped<IContentPage, ShowPlace>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/places", ShowPlace.List);
}
