using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Archive.Kernel.Data;

/// <summary>
/// Rows that are written once and not looked at again by the unit of work that wrote them: the change log and the trail.
/// They go in many to a statement and are not tracked, which costs a fraction of tracking them one by one.
/// </summary>
internal static class AppendedRows
{
    // SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535.
    private const int MostParameters = 30_000;

    /// <summary>Writes the rows in their order, inside the transaction that the caller has begun.</summary>
    public static async Task Append<T>(this ArchiveDb db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = Table.Of(db, typeof(T));
        foreach (var some in rows.Chunk(MostParameters / table.Columns.Count))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            table.Write(command, some);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed record Table(string Insert, IReadOnlyList<Column> Columns)
    {
        public static Table Of(ArchiveDb db, Type type)
        {
            var entity = db.Model.FindEntityType(type)!;
            var sql = db.GetService<ISqlGenerationHelper>();
            var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
            IReadOnlyList<Column> columns =
            [
                .. entity
                    .GetProperties()
                    .Where(property => property.ValueGenerated == ValueGenerated.Never)
                    .Select(property => new Column(property, property.GetRelationalTypeMapping())),
            ];
            var names = columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName(store)!));
            return new(
                $"insert into {sql.DelimitIdentifier(store.Name, store.Schema)} ({string.Join(", ", names)}) values ",
                columns
            );
        }

        public void Write(DbCommand command, IReadOnlyList<object> rows)
        {
            var text = new StringBuilder(Insert);
            foreach (var row in rows)
            {
                text.Append(command.Parameters.Count == 0 ? "(" : ", (");
                for (var at = 0; at < Columns.Count; at++)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
                    text.Append(at == 0 ? "" : ", ").Append(name);
                    command.Parameters.Add(Columns[at].Parameter(command, name, row));
                }

                text.Append(')');
            }

            command.CommandText = text.ToString();
        }
    }

    private sealed record Column(IProperty Property, RelationalTypeMapping Mapping)
    {
        public DbParameter Parameter(DbCommand command, string name, object row) =>
            Mapping.CreateParameter(command, name, Property.GetGetter().GetClrValue(row), Property.IsNullable);
    }
}
