using Archive.Kernel.Content;
using Archive.Kernel.Jobs;
using Archive.Kernel.Modules;
using Archive.Modules.Contents;
using Archive.Modules.Desk;
using Archive.Modules.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Taxonomies;

/// <summary>The words that content is sorted by: trees that curators tend, merges that lose nothing, and a page for each word.</summary>
public sealed class TaxonomiesModule : ArchiveModule
{
    public const string ManageTaxonomies = "ManageTaxonomies";

    public override string Name => "Taxonomies";

    public override IReadOnlyList<string> DependsOn => ["Desk", "Contents", "Pages", "Renditions"];

    public override IReadOnlyList<Permission> Permissions =>
        [new(ManageTaxonomies, "整理分类（并入时会改内容并公开）", ContentsModule.PublishContent)];

    public override IReadOnlyList<DeskEntry> Desk => [new("分类", "desk/taxonomies", ManageTaxonomies, SetsUp: true)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ContentHandler, TermRules>();
        services.AddScoped<ContentHandler, FollowMerges>();
        services.AddScoped<ContentHandler, TermUses>();
        services.AddScoped<ContentHandler, MergedTerms>();
        services.AddScoped<EditTree>();
        services.AddScoped<PlanMerge>();
        services.AddScoped<MergeTerms>();
        services.AddScoped<MoveUses>();
        services.AddScoped<IJobHandler>(provider => provider.GetRequiredService<MoveUses>());
        services.AddScoped<IJobWords, MergeWords>();
        services.AddScoped<ReadTree>();
        services.AddScoped<IContentPage, ShowTerm>();
    }

    public override void AddTables(ModelBuilder model)
    {
        model.Entity<TermUseRow>(use =>
        {
            use.ToTable("taxonomies_uses").HasKey(row => new { row.ContentItemId, row.TermId });
            use.HasIndex(row => row.TermId);
        });
        model.Entity<MergedTermRow>(merged =>
        {
            merged.ToTable("taxonomies_merged").HasKey(row => new { row.TaxonomyId, row.TermId });
            merged.HasIndex(row => row.TermId);
        });
    }
}
