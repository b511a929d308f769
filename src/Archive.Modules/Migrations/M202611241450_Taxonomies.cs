using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>Which items name which words, and which words lead to others.</summary>
[Migration(202611241450)]
public sealed class M202611241450_Taxonomies : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("taxonomies_uses")
            .WithColumn("content_item_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_taxonomies_uses")
            .WithColumn("term_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_taxonomies_uses")
            .WithColumn("published")
            .AsBoolean()
            .NotNullable();
        Create.Index("ix_taxonomies_uses_term_id").OnTable("taxonomies_uses").OnColumn("term_id").Ascending();
        Create
            .Table("taxonomies_merged")
            .WithColumn("taxonomy_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_taxonomies_merged")
            .WithColumn("term_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_taxonomies_merged")
            .WithColumn("into_id")
            .AsText()
            .NotNullable();
        Create.Index("ix_taxonomies_merged_term_id").OnTable("taxonomies_merged").OnColumn("term_id").Ascending();
    }
}
