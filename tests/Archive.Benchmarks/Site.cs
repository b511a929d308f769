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

    public static string DataPath(string folder) => $"--Archive:DataPath={Path.Combine(folder, "data")}";

    public static string[] Settings(string folder) => [DataPath(folder), "--Archive:SetupRecipe=blank"];

    /// <summary>Last part of the address of what is measured.</summary>
    public const string Exhibition = "benchmark";

    /// <summary>Sees that the exhibition is there, when nothing was imported to measure that.</summary>
    public static async Task Hang(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "data")))
        {
            await Import(folder, Photos.MakeSmall(folder, 4));
        }
    }

    /// <summary>Hangs a folder of photographs as the exhibition: seconds of CPU.</summary>
    public static async Task<double> Import(string folder, string photos)
    {
        var (seconds, _) = await Cpu.Run(
            "dotnet",
            [Program, "import", "photos", photos, "--exhibition", Exhibition, .. Settings(folder)]
        );
        return seconds;
    }

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

    /// <summary>Waits until a server has no more work of its own, such as making pictures ahead.</summary>
    public static async Task Rest(Process server)
    {
        const double Idle = 0.02;
        for (var (before, calm) = (Used(), 0); calm < 3; )
        {
            await Task.Delay(1000);
            var now = Used();
            calm = now - before < Idle ? calm + 1 : 0;
            before = now;
        }

        double Used() => Cpu.Of(server.Id, withChildren: true) + Cpu.OfChildren(server.Id);
    }

    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
