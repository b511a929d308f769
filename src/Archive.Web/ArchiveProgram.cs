using System.Text.RegularExpressions;
using Archive.Imaging;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Web.Commands;

namespace Archive.Web;

/// <summary>The one program: without a command it is the site.</summary>
public static partial class ArchiveProgram
{
    /// <summary>Runs the command in <paramref name="args"/>; 0 only on success.</summary>
    public static async Task<int> Run(string[] args)
    {
        // Before any host is built: the worker holds no more of the program than it needs.
        if (args is ["worker", ..])
        {
            return WorkerProgram.Run(args[1..]);
        }

        var (words, settings) = Split(args);
        try
        {
            return await CommandLine
                .Make(settings)
                .Parse(words)
                .InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is ConfigurationException or NewerDatabaseException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (IOException exception)
            when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"配置 urls 有误：{exception.Message}。可以用 --urls=http://127.0.0.1:5081 换一个端口。"
            );
            return 1;
        }
    }

    /// <summary>Settings (<c>--urls=…</c>, <c>--Archive:Key=value</c>) belong to every command; the rest is the command.</summary>
    internal static (string[] Words, string[] Settings) Split(string[] args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var index = 0; index < args.Length; index++)
        {
            if (!Setting().IsMatch(args[index]))
            {
                words.Add(args[index]);
                continue;
            }

            settings.Add(args[index]);
            if (!args[index].Contains('=', StringComparison.Ordinal) && index + 1 < args.Length)
            {
                settings.Add(args[++index]);
            }
        }

        return ([.. words], [.. settings]);
    }

    [GeneratedRegex(
        "^--(urls|environment|staticWebAssets|[A-Za-z]+(:[A-Za-z0-9_.]+)+)(=|$)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Setting();
}
