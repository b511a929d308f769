using System.CommandLine;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;

namespace Archive.Web.Commands;

/// <summary><c>migrate</c>: brings the database to this version, then stops.</summary>
internal static class MigrateCommand
{
    public static Command Make(string[] settings)
    {
        var command = new Command("migrate", "把数据库升到这个版本的结构，然后结束（多节点时先运行一次）。");
        command.SetAction(
            async (_, cancellationToken) =>
            {
                await using var app = CommandHost.Build(settings);
                Directory.CreateDirectory(app.Services.GetRequiredService<ArchivePaths>().Data);
                var migrator = app.Services.GetRequiredService<DatabaseMigrator>();
                var changed = await migrator.Migrate(cancellationToken);
                if (changed)
                {
                    await app.Services.GetRequiredService<RederiveRows>().Run(cancellationToken);
                }

                Console.WriteLine(changed ? "数据库已升级。" : "数据库已是最新。");
                return 0;
            }
        );
        return command;
    }
}
