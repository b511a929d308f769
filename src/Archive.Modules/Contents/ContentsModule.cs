using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Modules.Contents.Admin;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Contents.Parts;
using Archive.Modules.Contents.Previews;
using Archive.Modules.Contents.Types;
using Archive.Modules.Desk;
using Archive.Modules.Media;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Contents;

/// <summary>Any content, as its type says: the list, the form, the versions, the page, and the types themselves.</summary>
public sealed class ContentsModule : ArchiveModule
{
    public const string EditContent = "EditContent";
    public const string PublishContent = "PublishContent";
    public const string EditContentTypes = "EditContentTypes";

    public override string Name => "Contents";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Media", "Renditions", "Pages"];

    public override IReadOnlyList<Permission> Permissions =>
        [
            new(EditContent, "编辑内容", PublishContent),
            new(PublishContent, "公开和撤下内容"),
            new(EditContentTypes, "定义内容类型"),
        ];

    public override IReadOnlyList<DeskEntry> Desk =>
        [new("内容", "desk/content", EditContent), new("内容类型", "desk/types", EditContentTypes, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddFields(services);
        CommonParts.Add(services);
        services.AddSingleton(CommonTypes.LinkMenuItem);
        services.AddSingleton(CommonTypes.Taxonomy);
        services.AddSingleton(CommonTypes.Term);
        services.AddSingleton<PartCatalog>();
        services.AddScoped<ContentHandler, PartRules>();
        services.AddScoped<ContentHandler, Schedule>();
        services.AddScoped<IJobHandler, PublishOnTime>();
        services.AddScoped<IJobHandler, ArchiveOnTime>();
        services.AddScoped<IJobWords, PublishWords>();
        services.AddScoped<IJobWords, ArchiveWords>();
        services.AddSingleton<IMediaReferences, FieldPhotos>();
        services.AddSingleton<IContentReferences, FieldReferences>();
        services.AddSingleton<ItemForm>();
        services.AddSingleton<Differences>();
        services.AddScoped<Typed>();
        services.AddScoped<Pickables>();
        services.AddScoped<ItemView>();
        services.AddSingleton<EditorsOfTypes>();
        services.AddScoped<EditorPage>();
        services.AddScoped<EditItem>();
        services.AddScoped<ContentList>();
        services.AddScoped<BulkChange>();
        services.AddScoped<ItemHistory>();
        services.AddScoped<SaveType>();
        services.AddScoped<ItemPages>();
        services.AddScoped<IContentPage, ShowItem>();
        services.AddScoped<IDeskPanel, UnsavedPanel>();
        services.AddScoped<ShowDraft>();
        services.AddSingleton<LinkSeal>();
        services.AddScoped<PreviewLinks>();
        services.AddSingleton<IPictureGuest, LinkGuest>();
        services.AddScoped<IContentCards, ItemCards>();
    }

    public override void AddTables(ModelBuilder model)
    {
        model.Entity<TypedRow>().ToTable("contents_typed").HasKey(row => new { row.UserName, row.ContentItemId });
        model.Entity<PreviewLink>(link =>
        {
            link.ToTable("contents_preview_links").HasKey(row => row.Id);
            link.HasIndex(row => row.ContentItemId);
        });
    }

    public override void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/look/{token}/{**rest}", [HttpMethods.Get, HttpMethods.Head], LookByLink.Handle)
            .AllowAnonymous();
        routes
            .MapMethods("/desk/content/{id}/look/{**rest}", [HttpMethods.Get, HttpMethods.Head], LookAtDraft.Handle)
            .RequireAuthorization(DeskModule.AccessDesk)
            .RequireAuthorization(EditContent);
    }

    private static void AddFields(IServiceCollection services)
    {
        services.AddSingleton<FieldKind, TextField>();
        services.AddSingleton<FieldKind, MultiTextField>();
        services.AddSingleton<FieldKind, HtmlField>();
        services.AddSingleton<FieldKind, MarkdownField>();
        services.AddSingleton<FieldKind, BooleanField>();
        services.AddSingleton<FieldKind, NumericField>();
        services.AddSingleton<FieldKind, DateField>();
        services.AddSingleton<FieldKind, DateTimeField>();
        services.AddSingleton<FieldKind, TimeField>();
        services.AddSingleton<FieldKind, EdtfField>();
        services.AddSingleton<FieldKind, LinkField>();
        services.AddSingleton<FieldKind, MediaField>();
        services.AddSingleton<FieldKind, ContentPickerField>();
        services.AddSingleton<FieldKind, TaxonomyField>();
        services.AddSingleton<FieldKind, UserPickerField>();
        services.AddSingleton<FieldKind, GeoPointField>();
        services.AddSingleton<FieldKind, PersonCreditField>();
        services.AddSingleton<FieldKind, RightsField>();
    }
}
