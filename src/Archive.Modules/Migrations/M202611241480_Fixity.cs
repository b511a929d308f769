using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>How each original stood when it was last read against its digest.</summary>
[Migration(202611241480)]
public sealed class M202611241480_Fixity : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("preservation_fixity")
            .WithColumn("digest")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_preservation_fixity")
            .WithColumn("checked_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("outcome")
            .AsText()
            .NotNullable()
            .WithColumn("found")
            .AsText()
            .NotNullable();
        Create
            .Index("ix_preservation_fixity_checked_utc")
            .OnTable("preservation_fixity")
            .OnColumn("checked_utc")
            .Ascending();
        Create.Index("ix_preservation_fixity_outcome").OnTable("preservation_fixity").OnColumn("outcome").Ascending();
    }
}
