using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>What other programs sign in with.</summary>
[Migration(202611241430)]
public sealed class M202611241430_ApiTokens : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("api_tokens")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_api_tokens")
            .WithColumn("name")
            .AsText()
            .NotNullable()
            .WithColumn("digest")
            .AsText()
            .NotNullable()
            .WithColumn("scopes")
            .AsText()
            .NotNullable()
            .WithColumn("requests_per_minute")
            .AsInt32()
            .NotNullable()
            .WithColumn("created_by")
            .AsText()
            .NotNullable()
            .WithColumn("created_utc")
            .AsInt64()
            .NotNullable()
            .WithColumn("expires_utc")
            .AsInt64()
            .Nullable()
            .WithColumn("revoked_utc")
            .AsInt64()
            .Nullable()
            .WithColumn("last_used_utc")
            .AsInt64()
            .Nullable();
        Create
            .Index("ix_api_tokens_digest")
            .OnTable("api_tokens")
            .OnColumn("digest")
            .Ascending()
            .WithOptions()
            .Unique();
    }
}
