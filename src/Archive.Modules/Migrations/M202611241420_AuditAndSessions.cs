using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>The audit trail, which the database itself keeps from being written again; sessions; limits of tries.</summary>
[Migration(202611241420)]
public sealed class M202611241420_AuditAndSessions : ForwardOnlyMigration
{
    public override void Up()
    {
        Create
            .Table("audit")
            .WithColumn("number")
            .AsInt64()
            .NotNullable()
            .PrimaryKey("pk_audit")
            .WithColumn("at")
            .AsMilliseconds()
            .NotNullable()
            .Indexed("ix_audit_at")
            .WithColumn("actor")
            .AsText()
            .NotNullable()
            .Indexed("ix_audit_actor")
            .WithColumn("action")
            .AsText()
            .NotNullable()
            .WithColumn("kind")
            .AsText()
            .NotNullable()
            .WithColumn("subject")
            .AsText()
            .NotNullable()
            .Indexed("ix_audit_subject")
            .WithColumn("title")
            .AsText()
            .NotNullable()
            .WithColumn("before")
            .AsText()
            .NotNullable()
            .WithColumn("after")
            .AsText()
            .NotNullable()
            .WithColumn("detail")
            .AsText()
            .NotNullable()
            .WithColumn("address")
            .AsText()
            .NotNullable()
            .WithColumn("previous")
            .AsText()
            .NotNullable()
            .WithColumn("digest")
            .AsText()
            .NotNullable()
            .WithColumn("seal")
            .AsText()
            .NotNullable()
            .WithColumn("key")
            .AsText()
            .NotNullable();

        Create
            .Table("audit_head")
            .WithColumn("id")
            .AsInt32()
            .NotNullable()
            .PrimaryKey("pk_audit_head")
            .WithColumn("number")
            .AsInt64()
            .NotNullable()
            .WithColumn("digest")
            .AsText()
            .NotNullable()
            .WithColumn("seal")
            .AsText()
            .NotNullable();

        Create
            .Table("sessions")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_sessions")
            .WithColumn("user_id")
            .AsText()
            .NotNullable()
            .Indexed("ix_sessions_user_id")
            .WithColumn("created_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("seen_utc")
            .AsMilliseconds()
            .NotNullable()
            .WithColumn("address")
            .AsText()
            .NotNullable()
            .WithColumn("browser")
            .AsText()
            .NotNullable();

        Create
            .Table("attempts")
            .WithColumn("key")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_attempts")
            .WithColumn("count")
            .AsInt32()
            .NotNullable()
            .WithColumn("ends_utc")
            .AsMilliseconds()
            .NotNullable()
            .Indexed("ix_attempts_ends_utc");

        Alter.Table("users").AddColumn("disabled_utc").AsInt64().Nullable();
        OnlyAppend();
    }

    private void OnlyAppend()
    {
        foreach (var change in (string[])["update", "delete"])
        {
            On("SQLite")
                .Execute.Sql(
                    $"create trigger audit_no_{change} before {change} on audit begin select raise(abort, 'audit is append-only'); end"
                );
        }

        On("Postgre")
            .Execute.Sql(
                """
                create function audit_append_only() returns trigger language plpgsql as
                'begin raise exception ''audit is append-only''; end'
                """
            );
        On("Postgre")
            .Execute.Sql(
                "create trigger audit_append_only before update or delete on audit for each row execute function audit_append_only()"
            );
    }

    private FluentMigrator.Builders.IfDatabase.IIfDatabaseExpressionRoot On(string database) =>
        IfDatabase(name => name.StartsWith(database, StringComparison.OrdinalIgnoreCase));
}
