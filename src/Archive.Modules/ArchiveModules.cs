using Archive.Kernel.Data;
using Archive.Kernel.Modules;
using Archive.Modules.Api;
using Archive.Modules.Audit;
using Archive.Modules.BeforeAfter;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Archive.Modules.Exhibitions;
using Archive.Modules.Hanzi;
using Archive.Modules.Iiif;
using Archive.Modules.Media;
using Archive.Modules.MediaLibrary;
using Archive.Modules.Menus;
using Archive.Modules.Pages;
using Archive.Modules.People;
using Archive.Modules.Places;
using Archive.Modules.Preservation;
using Archive.Modules.Redirects;
using Archive.Modules.Renditions;
using Archive.Modules.Review;
using Archive.Modules.Settings;
using Archive.Modules.Stories;
using Archive.Modules.Taxonomies;
using Archive.Modules.Users;

namespace Archive.Modules;

/// <summary>The modules of this build, by name: what is not in this list does not run.</summary>
public static class ArchiveModules
{
    public static IReadOnlyList<ArchiveModule> All { get; } =
    [
        new MediaModule(),
        new RenditionsModule(),
        new IiifModule(),
        new PagesModule(),
        new ExhibitionsModule(),
        new MediaLibraryModule(),
        new PreservationModule(),
        new BeforeAfterModule(),
        new StoriesModule(),
        new PlacesModule(),
        new PeopleModule(),
        new DeskModule(),
        new ContentsModule(),
        new ReviewModule(),
        new TaxonomiesModule(),
        new RedirectsModule(),
        new MenusModule(),
        new SettingsModule(),
        new UsersModule(),
        new HanziModule(),
        new ApiModule(),
        new AuditModule(),
    ];

    /// <summary>Where the schema's migrations stand.</summary>
    public static MigrationAssembly Migrations { get; } = new(typeof(ArchiveModules).Assembly);
}
