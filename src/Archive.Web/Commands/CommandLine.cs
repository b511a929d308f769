using System.CommandLine;

namespace Archive.Web.Commands;

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    public static RootCommand Make(string[] settings)
    {
        var root = new RootCommand(
            "濱江影像檔案 Riverside Archive：社区影像展览与档案。任何命令都接受 --urls=… 和 --Archive:键=值。"
        );
        root.SetAction((_, cancellationToken) => Serve.Run(settings, cancellationToken));

        var serve = new Command("serve", "运行网站（不写命令时也是它）。");
        serve.SetAction((_, cancellationToken) => Serve.Run(settings, cancellationToken));
        root.Add(serve);

        var import = new Command("import", "收进照片。") { ImportPhotosCommand.Make(settings) };
        root.Add(import);
        root.Add(
            new Command("recipe", "运行或导出配方。")
            {
                RecipeRunCommand.Make(settings),
                RecipeExportCommand.Make(settings),
            }
        );
        root.Add(UserCommand.Make(settings));
        root.Add(MigrateCommand.Make(settings));
        root.Add(FixityCommand.Make(settings));
        root.Add(DoctorCommand.Make(settings));
        return root;
    }
}
