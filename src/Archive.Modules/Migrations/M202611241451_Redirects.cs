using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>Addresses that staff let lead elsewhere.</summary>
[Migration(202611241451)]
public sealed class M202611241451_Redirects : ForwardOnlyMigration
{
    public override void Up() =>
        Create
            .Table("redirects_rules")
            .WithColumn("path")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_redirects_rules")
            .WithColumn("target")
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
            .NotNullable();
}
