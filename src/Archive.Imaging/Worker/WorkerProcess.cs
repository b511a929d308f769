using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Archive.Imaging;

/// <summary>One worker, seen from the site.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // Descriptor 3 becomes the pipe that .NET reads as standard output; what is printed goes to the log.
    private const string Shell = "exec 3>&1 1>>\"$LOG\" 2>&1; exec prlimit --data=\"$LIMIT\" --core=0 \"$@\"";

    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    /// <summary>How many files it has seen.</summary>
    public int Served { get; private set; }

    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    public static WorkerProcess Start(WorkerOptions options, long memory)
    {
        Directory.CreateDirectory(options.Scratch);
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = options.Scratch,
        };
        foreach (var argument in (string[])["-c", Shell, "worker", .. options.Command])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LOG"] = options.Log;
        start.Environment["LIMIT"] = memory.ToString(CultureInfo.InvariantCulture);
        start.Environment["TMPDIR"] = options.Scratch;
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // A third of the memory for what is managed, the rest for pixels.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + (memory / 3).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new(Process.Start(start)!);
    }

    /// <summary>The reply, or null when the worker died instead.</summary>
    public async Task<WorkerReply?> Ask(WorkerRequest request, CancellationToken cancellationToken)
    {
        Served++;
        try
        {
            var line = JsonSerializer.Serialize(request);
            await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
            await process.StandardInput.FlushAsync(cancellationToken);
            var reply = await process.StandardOutput.ReadLineAsync(cancellationToken);
            return reply is null ? null : JsonSerializer.Deserialize<WorkerReply>(reply);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether it ended because it was refused memory, by the system or by itself.</summary>
    public async Task<bool> DiedOfMemory()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        // 3: our own word for it. 134: aborted, as the runtime and libstdc++ do when they get none.
        return process.ExitCode is 3 or 134;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
