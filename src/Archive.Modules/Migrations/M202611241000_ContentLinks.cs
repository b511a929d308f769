using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>Which items name which.</summary>
[Migration(202611241000)]
public sealed class M202611241000_ContentLinks : ForwardOnlyMigration
{
    public override void Up() =>
        Create
            .Table("content_links")
            .WithColumn("from_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_content_links")
            .WithColumn("to_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_content_links")
            .Indexed("ix_content_links_to_id")
            .WithColumn("published")
            .AsBoolean()
            .NotNullable();
}
