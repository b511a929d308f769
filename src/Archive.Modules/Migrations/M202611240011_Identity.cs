using System.Data;
using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>Accounts, roles and the keys that protect cookies, as ASP.NET Core Identity keeps them.</summary>
[Migration(202611240011)]
public sealed class M202611240011_Identity : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("users")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_users")
            .WithColumn("display_name")
            .AsText()
            .NotNullable()
            .WithColumn("user_name")
            .AsText()
            .Nullable()
            .WithColumn("normalized_user_name")
            .AsText()
            .Nullable()
            .WithColumn("email")
            .AsText()
            .Nullable()
            .WithColumn("normalized_email")
            .AsText()
            .Nullable()
            .Indexed("ix_users_normalized_email")
            .WithColumn("email_confirmed")
            .AsBoolean()
            .NotNullable()
            .WithColumn("password_hash")
            .AsText()
            .Nullable()
            .WithColumn("security_stamp")
            .AsText()
            .Nullable()
            .WithColumn("concurrency_stamp")
            .AsText()
            .Nullable()
            .WithColumn("phone_number")
            .AsText()
            .Nullable()
            .WithColumn("phone_number_confirmed")
            .AsBoolean()
            .NotNullable()
            .WithColumn("two_factor_enabled")
            .AsBoolean()
            .NotNullable()
            .WithColumn("lockout_end")
            .AsMilliseconds()
            .Nullable()
            .WithColumn("lockout_enabled")
            .AsBoolean()
            .NotNullable()
            .WithColumn("access_failed_count")
            .AsInt32()
            .NotNullable();
        Unique("users", "normalized_user_name");

        Create
            .Table("roles")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_roles")
            .WithColumn("description")
            .AsText()
            .NotNullable()
            .WithColumn("name")
            .AsText()
            .Nullable()
            .WithColumn("normalized_name")
            .AsText()
            .Nullable()
            .WithColumn("concurrency_stamp")
            .AsText()
            .Nullable();
        Unique("roles", "normalized_name");

        Create
            .Table("role_claims")
            .WithColumn("id")
            .AsInt32()
            .NotNullable()
            .PrimaryKey("pk_role_claims")
            .Identity()
            .WithColumn("role_id")
            .AsText()
            .NotNullable()
            .Indexed("ix_role_claims_role_id")
            .ForeignKey("fk_role_claims_roles", "roles", "id")
            .OnDelete(Rule.Cascade)
            .WithColumn("claim_type")
            .AsText()
            .Nullable()
            .WithColumn("claim_value")
            .AsText()
            .Nullable();

        Create
            .Table("user_claims")
            .WithColumn("id")
            .AsInt32()
            .NotNullable()
            .PrimaryKey("pk_user_claims")
            .Identity()
            .WithColumn("user_id")
            .AsText()
            .NotNullable()
            .Indexed("ix_user_claims_user_id")
            .ForeignKey("fk_user_claims_users", "users", "id")
            .OnDelete(Rule.Cascade)
            .WithColumn("claim_type")
            .AsText()
            .Nullable()
            .WithColumn("claim_value")
            .AsText()
            .Nullable();

        Create
            .Table("user_logins")
            .WithColumn("login_provider")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_logins")
            .WithColumn("provider_key")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_logins")
            .WithColumn("provider_display_name")
            .AsText()
            .Nullable()
            .WithColumn("user_id")
            .AsText()
            .NotNullable()
            .Indexed("ix_user_logins_user_id")
            .ForeignKey("fk_user_logins_users", "users", "id")
            .OnDelete(Rule.Cascade);

        Create
            .Table("user_roles")
            .WithColumn("user_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_roles")
            .ForeignKey("fk_user_roles_users", "users", "id")
            .OnDelete(Rule.Cascade)
            .WithColumn("role_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_roles")
            .Indexed("ix_user_roles_role_id")
            .ForeignKey("fk_user_roles_roles", "roles", "id")
            .OnDelete(Rule.Cascade);

        Create
            .Table("user_tokens")
            .WithColumn("user_id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_tokens")
            .ForeignKey("fk_user_tokens_users", "users", "id")
            .OnDelete(Rule.Cascade)
            .WithColumn("login_provider")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_tokens")
            .WithColumn("name")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_user_tokens")
            .WithColumn("value")
            .AsText()
            .Nullable();

        Passkeys("SQLite", "text");
        Passkeys("Postgre", "jsonb");

        Create
            .Table("data_protection_keys")
            .WithColumn("id")
            .AsInt32()
            .NotNullable()
            .PrimaryKey("pk_data_protection_keys")
            .Identity()
            .WithColumn("friendly_name")
            .AsText()
            .Nullable()
            .WithColumn("xml")
            .AsText()
            .Nullable();
    }

    private void Passkeys(string database, string json) =>
        IfDatabase(name => name.StartsWith(database, StringComparison.OrdinalIgnoreCase))
            .Create.Table("user_passkeys")
            .WithColumn("credential_id")
            .AsBinary(int.MaxValue)
            .NotNullable()
            .PrimaryKey("pk_user_passkeys")
            .WithColumn("user_id")
            .AsText()
            .NotNullable()
            .Indexed("ix_user_passkeys_user_id")
            .ForeignKey("fk_user_passkeys_users", "users", "id")
            .OnDelete(Rule.Cascade)
            .WithColumn("data")
            .AsCustom(json)
            .NotNullable();

    private void Unique(string table, string column) =>
        Create.Index($"ix_{table}_{column}").OnTable(table).OnColumn(column).Ascending().WithOptions().Unique();
}
