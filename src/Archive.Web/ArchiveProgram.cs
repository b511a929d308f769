using Archive.Imaging;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;

namespace Archive.Web;

/// <summary>The one program: without a command it is the site.</summary>
public static class ArchiveProgram
{
    /// <summary>Runs the command in <paramref name="args"/>; 0 only on success.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (args is ["worker", ..])
        {
            return WorkerProgram.Run(args[1..]);
        }
        try
        {
            await using var site = ArchiveSite.Build(args);
            await site.Start();
            await site.WaitForShutdown();
            return 0;
        }
        catch (Exception exception) when (exception is ConfigurationException or NewerDatabaseException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
