using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>What people have typed and not saved yet.</summary>
[Migration(202611241410)]
public sealed class M202611241410_ContentsTyped : ForwardOnlyMigration
{
    public override void Up() =>
        Create
            .Table("contents_typed")
            .WithColumn("user_name")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_contents_typed")
            .WithColumn("content_item_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_contents_typed")
            .WithColumn("content_type")
            .AsText()
            .NotNullable()
            .WithColumn("base")
            .AsText()
            .NotNullable()
            .WithColumn("data")
            .AsText()
            .NotNullable()
            .WithColumn("at")
            .AsMilliseconds()
            .NotNullable();
}
