using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>Links under which drafts are shown to people without an account.</summary>
[Migration(202611241470)]
public sealed class M202611241470_PreviewLinks : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("contents_preview_links")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_contents_preview_links")
            .WithColumn("content_item_id")
            .AsText()
            .NotNullable()
            .WithColumn("note")
            .AsText()
            .NotNullable()
            .WithColumn("created_by")
            .AsText()
            .NotNullable()
            .WithColumn("created_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("expires_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("revoked_utc")
            .AsMilliseconds()
            .Nullable()
            .WithColumn("last_used_utc")
            .AsMilliseconds()
            .Nullable();
        Create
            .Index("ix_contents_preview_links_content_item_id")
            .OnTable("contents_preview_links")
            .OnColumn("content_item_id")
            .Ascending();
    }
}
