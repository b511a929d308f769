using System.Diagnostics;

namespace Archive.Benchmarks;

/// <summary>The program under measurement, as a person runs it: built anew by the run script where sources changed.</summary>
internal static class Site
{
    /// <summary>The site as the run script publishes it.</summary>
    public static readonly string Program = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../../../../src/Archive.Web/bin/site/Archive.Web.dll")
    );

    public static Task Build() =>
        Cpu.Run("bash", Path.Combine(AppContext.BaseDirectory, "../../../../../src/run.sh"), "--help");

    public static string[] Settings(string folder) => [$"--Archive:DataPath={Path.Combine(folder, "data")}"];

    /// <summary>Starts a server and waits for its first 200 of a path.</summary>
    public static async Task<Process> Start(string url, string path, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(url + path));
                if (response.IsSuccessStatusCode)
                {
                    return process;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"{url}{path} does not answer.");
    }

    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
