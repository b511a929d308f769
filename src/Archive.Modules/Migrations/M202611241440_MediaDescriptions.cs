using System.Data;
using System.Text.Json;
using Archive.Imaging;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using FluentMigrator;

namespace Archive.Modules.Migrations;

/// <summary>What the archive says of its photographs, and changes of many that wait for a word.</summary>
[Migration(202611241440)]
public sealed class M202611241440_MediaDescriptions : ForwardOnlyMigration
{
    private const int Batch = 500;

    public override void Up()
    {
        foreach (var column in (string[])["caption", "alt_text", "place", "taken", "taken_words", "note"])
        {
            Alter.Table("media_assets").AddColumn(column).AsCustom("text").Nullable();
        }

        Alter.Table("media_assets").AddColumn("taken_first").AsInt32().Nullable();
        Alter.Table("media_assets").AddColumn("taken_last").AsInt32().Nullable();
        Alter.Table("media_assets").AddColumn("words").AsCustom("text").NotNullable().WithDefaultValue("");
        Alter.Table("media_assets").AddColumn("revision").AsInt32().NotNullable().WithDefaultValue(0);
        Create
            .Index("ix_media_assets_created_utc_id")
            .OnTable("media_assets")
            .OnColumn("created_utc")
            .Ascending()
            .OnColumn("id")
            .Ascending();
        Create.Index("ix_media_assets_taken_first").OnTable("media_assets").OnColumn("taken_first").Ascending();
        Create
            .Table("media_library_plans")
            .WithColumn("id")
            .AsText()
            .NotNullable()
            .PrimaryKey("pk_media_library_plans")
            .WithColumn("user_name")
            .AsText()
            .NotNullable()
            .WithColumn("created_utc")
            .AsMilliseconds()
            .NotNullable()
            .Indexed("ix_media_library_plans_created_utc")
            .WithColumn("data")
            .AsText()
            .NotNullable()
            .WithColumn("outcome")
            .AsText()
            .Nullable();
        Execute.WithConnection(Describe);
    }

    /// <summary>What came in before says of itself what a photograph says that comes in from now on.</summary>
    public static void Describe(IDbConnection connection, IDbTransaction? transaction)
    {
        var last = "";
        while (true)
        {
            var batch = Read(connection, transaction, last);
            foreach (var (id, fileName, metadata, creator, credit) in batch)
            {
                var found = JsonSerializer.Deserialize<PhotoMetadata>(metadata, ArchiveJson.Web) ?? new();
                var said = new MediaDescription
                {
                    Caption = MediaDescription.Tidy(found.Description),
                    Place = MediaDescription.PlaceOf(found),
                    Taken = ArchiveDate.FromExif(found.TakenText)?.Edtf,
                    Creator = creator,
                    Credit = credit,
                };
                var (first, latest) = MediaAsset.DaysOf(said.Taken);
                using var update = Command(
                    connection,
                    transaction,
                    """
                    update media_assets set caption = @caption, place = @place, taken = @taken,
                        taken_first = @first, taken_last = @latest, words = @words where id = @id
                    """,
                    ("@caption", said.Caption),
                    ("@place", said.Place),
                    ("@taken", said.Taken),
                    ("@first", first),
                    ("@latest", latest),
                    ("@words", MediaAsset.WordsOf(new(id), fileName, said)),
                    ("@id", id)
                );
                update.ExecuteNonQuery();
            }

            if (batch.Count < Batch)
            {
                return;
            }

            last = batch[^1].Id;
        }
    }

    private static List<(string Id, string FileName, string Metadata, string? Creator, string? Credit)> Read(
        IDbConnection connection,
        IDbTransaction? transaction,
        string last
    )
    {
        using var select = Command(
            connection,
            transaction,
            "select id, file_name, metadata, creator, credit from media_assets where id > @last order by id limit 500",
            ("@last", last)
        );
        using var reader = select.ExecuteReader();
        var rows = new List<(string, string, string, string?, string?)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), Text(reader, 3), Text(reader, 4)));
        }

        return rows;
    }

    private static string? Text(IDataRecord row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static IDbCommand Command(
        IDbConnection connection,
        IDbTransaction? transaction,
        string sql,
        params (string Name, object? Value)[] values
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
