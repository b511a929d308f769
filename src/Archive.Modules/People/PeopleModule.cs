using Archive.Kernel.Content;
using Archive.Kernel.Modules;
using Archive.Kernel.Pages;
using Archive.Modules.Contents.Parts;
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

    public override IReadOnlyList<string> DependsOn => ["Pages", "Renditions", "Contents"];

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
        services.AddOwnPart(
            nameof(PersonPart),
            "人物",
            new PartMember(nameof(PersonPart.Summary), "一两句话", MemberKind.Text, "列表里用。"),
            new PartMember(nameof(PersonPart.Biography), "生平", MemberKind.Markdown, "可用 Markdown。")
        );
        services.AddScoped<IContentCards, PersonCards>();
        services.AddScoped<IContentPage, ShowPerson>();
    }

    public override void MapRoutes(IEndpointRouteBuilder routes) => routes.MapPage("/people", ShowPerson.List);
}
