using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Archive.Kernel.Data;

/// <summary>
/// Sets up each SQLite connection: readers beside one writer (WAL), every commit on the disk before it is acknowledged
/// (FULL; NORMAL may lose commits with the power), and five seconds of patience for the writer before.
/// </summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    private const string Settings =
        "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
