using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>How far items have come in review, and who did what.</summary>
[Migration(202611241460)]
public sealed class M202611241460_Review : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("review_items")
            .WithColumn("content_item_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_review_items")
            .WithColumn("content_type")
            .AsText()
            .NotNullable()
            .WithColumn("steps")
            .AsInt32()
            .NotNullable()
            .WithColumn("step")
            .AsInt32()
            .NotNullable()
            .WithColumn("submitted_by")
            .AsText()
            .NotNullable()
            .WithColumn("submitted_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("round_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("digest")
            .AsText()
            .NotNullable()
            .WithColumn("stamp")
            .AsText()
            .NotNullable();
        Create
            .Table("review_log")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_review_log")
            .WithColumn("content_item_id")
            .AsText()
            .NotNullable()
            .WithColumn("version_id")
            .AsText()
            .NotNullable()
            .WithColumn("act")
            .AsText()
            .NotNullable()
            .WithColumn("step")
            .AsText()
            .NotNullable()
            .WithColumn("user_name")
            .AsText()
            .NotNullable()
            .WithColumn("at")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("words")
            .AsText()
            .NotNullable();
        Create.Index("ix_review_log_content_item_id").OnTable("review_log").OnColumn("content_item_id").Ascending();
    }
}
