using System.Diagnostics;
using System.Globalization;

namespace Archive.Benchmarks;

/// <summary>CPU time of other processes, from /proc.</summary>
internal static class Cpu
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds that the process has used, and those of its children that have ended.</summary>
    public static double Of(int process, bool withChildren = false)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        // The name may hold spaces and brackets; the numbers follow its last bracket.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = withChildren ? fields[11..15] : fields[11..13];
        return ticks.Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Seconds that the living children of a process have used.</summary>
    public static double OfChildren(int process) =>
        Directory
            .EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' '))
            .Where(child => child.Length > 0)
            .Sum(child => Of(int.Parse(child, CultureInfo.InvariantCulture)));

    /// <summary>Runs a command to its end: seconds of CPU, its children's included.</summary>
    public static async Task<(double Seconds, string Output)> Run(string program, params string[] arguments)
    {
        // Of what a shell has waited for, its own times tell.
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (string[])["-c", "\"$@\"; code=$?; times >&2; exit $code", "run", program, .. arguments]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors}{await output}");
        }

        var times = errors.TrimEnd().Split('\n')[^1].Split(' ');
        return (times.Sum(Seconds), await output);
    }

    /// <summary>Waits until a server has done what it does in the background.</summary>
    public static async Task Quiet(int process)
    {
        const double idle = 0.03;
        for (var (second, before) = (0, Of(process)); second < 120; second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            var now = Of(process);
            if (second > 3 && now - before < idle)
            {
                return;
            }

            before = now;
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    // 0m1.234s
    private static double Seconds(string time)
    {
        var parts = time.Trim().TrimEnd('s').Split('m');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture) * 60)
            + double.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
