using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>What items say in their fields, and the order of their newest changes.</summary>
[Migration(202611241400)]
public sealed class M202611241400_ContentValues : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("content_values")
            .WithColumn("content_item_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_content_values")
            .WithColumn("path")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_content_values")
            .WithColumn("position")
            .AsInt32()
            .NotNullable()
            .PrimaryKey("pk_content_values")
            .WithColumn("published")
            .AsBoolean()
            .NotNullable()
            .PrimaryKey("pk_content_values")
            .WithColumn("text")
            .AsText()
            .NotNullable()
            .WithColumn("number")
            .AsReal()
            .Nullable();
        Create
            .Index("ix_content_values_path_number")
            .OnTable("content_values")
            .OnColumn("path")
            .Ascending()
            .OnColumn("number")
            .Ascending();
        Create
            .Index("ix_content_items_latest_version_id")
            .OnTable("content_items")
            .OnColumn("latest_version_id")
            .Ascending();
        Create
            .Index("ix_content_items_content_type_latest_version_id")
            .OnTable("content_items")
            .OnColumn("content_type")
            .Ascending()
            .OnColumn("latest_version_id")
            .Ascending();
    }
}
