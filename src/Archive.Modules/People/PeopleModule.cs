using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.People;

/// <summary>Photographers, reporters and others who are named, and everything that names them.</summary>
public sealed class PeopleModule : ArchiveModule
{
    public const string Person = "Person";

    public override string Name => "People";

    public override IReadOnlyList<string> DependsOn => ["Pages", "Renditions"];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            ContentTypeBuilder.Define(
                Person,
                "人物",
                "people/{{ ContentItem.DisplayText | slugify }}",
                nameof(PersonPart)
            )
        );
        services.AddScoped<IContentCards, PersonCards>();
        services.AddScoped<IContentPage, ShowPerson>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/people", ShowPerson.List);
}
