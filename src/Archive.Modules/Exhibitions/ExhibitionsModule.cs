using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Archive.Modules.Exhibitions.Admin;
using Archive.Modules.Media;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Exhibitions;

/// <summary>Exhibitions, the works on their walls, and the pages that show them.</summary>
public sealed class ExhibitionsModule : ArchiveModule
{
    public const string Exhibition = "Exhibition";
    public const string Work = "Work";
    public const string EditExhibitions = "EditExhibitions";
    public const string PublishExhibitions = "PublishExhibitions";

    public override string Name => "Exhibitions";

    public override IReadOnlyList<string> DependsOn => ["Media", "Renditions", "Pages", "Desk", "Contents"];

    public override IReadOnlyList<Permission> Permissions =>
        [new(EditExhibitions, "编辑展览和作品", PublishExhibitions), new(PublishExhibitions, "公开和撤下展览与作品")];

    public override IReadOnlyList<DeskEntry> Desk => [new("展览", "desk/exhibitions", EditExhibitions)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Exhibition,
                "展览",
                "exhibitions/{{ ContentItem.DisplayText | slugify }}",
                nameof(ExhibitionPart)
            )
        );
        services.AddSingleton(ContentTypeBuilder.Define(Work, "作品", "", nameof(WorkPart)));
        services.AddScoped<ContentHandler, WallRules>();
        services.AddSingleton<IMediaReferences, WorkPhotos>();
        services.AddSingleton<IContentReferences, WallReferences>();
        services.AddScoped<IContentCards, WorkCards>();
        services.AddScoped<IContentCards, ExhibitionCards>();
        services.AddScoped<ExhibitionReader>();
        services.AddScoped<ShowExhibition>();
        services.AddScoped<IContentPage>(provider => provider.GetRequiredService<ShowExhibition>());
        services.AddScoped<PhotoWorks>();
        services.AddScoped<ImportPhotos>();
        services.AddScoped<IDraftPages, PreviewExhibition>();
        services.AddSingleton<IContentEditor, ExhibitionEditor>();
        services.AddSingleton<IContentEditor, WorkLabelEditor>();
        services.AddScoped<ExhibitionList>();
        services.AddScoped<IDeskPanel, ExhibitionsPanel>();
        services.AddScoped<DeskWorks>();
        services.AddScoped<EditorView>();
        services.AddScoped<PublishExhibition>();
        services.AddScoped<WorkView>();
        services.AddScoped<SaveWork>();
        services.AddScoped<UploadPhoto>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", ShowHome.Home);
        routes.MapPage("/exhibitions", ShowHome.List);
        routes
            .MapMethods(
                "/desk/exhibitions/{id}/preview/{**rest}",
                [HttpMethods.Get, HttpMethods.Head],
                PreviewExhibition.Handle
            )
            .RequireAuthorization(DeskModule.AccessDesk);
    }
}
