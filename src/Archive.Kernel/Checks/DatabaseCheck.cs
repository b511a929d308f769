using System.Globalization;
using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Checks;

/// <summary>Whether the database answers, is whole and has the schema of this program.</summary>
internal sealed class DatabaseCheck(ArchiveDb db, DatabaseMigrator migrator) : ICheck
{
    public string Title => "数据库";

    public async Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return
            [
                Finding.Bad(
                    "数据库打不开，或者还没有建站。",
                    "先运行一次网站；用 PostgreSQL 的，检查 Archive:Database:ConnectionString 和服务器。"
                ),
            ];
        }

        if (!await migrator.IsCurrent(cancellationToken))
        {
            return [Finding.Bad("数据库还不是这个版本的结构。", "运行 migrate。")];
        }

        var found = new List<Finding>();
        if (db.Database.IsSqlite())
        {
            var told = await db.Database.SqlQueryRaw<string>("pragma quick_check(1)").ToListAsync(cancellationToken);
            if (told is not ["ok"])
            {
                found.Add(Finding.Bad($"数据库文件有损坏：{string.Join(' ', told)}", "用最近的备份恢复。"));
            }
        }

        var items = await db.ContentItems.CountAsync(cancellationToken);
        found.Add(
            Finding.Good(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(db.Database.IsSqlite() ? DatabaseOptions.Sqlite : DatabaseOptions.PostgreSql)}，{items} 件内容"
                )
            )
        );
        var dead = await db.Jobs.CountAsync(job => job.State == Jobs.JobState.Dead, cancellationToken);
        if (dead > 0)
        {
            found.Add(
                Finding.Advice(
                    string.Create(CultureInfo.InvariantCulture, $"{dead} 件后台工作没有做成。"),
                    "到工作台看原因，再试一次。"
                )
            );
        }

        return found;
    }
}
