using System.Diagnostics;
using System.Globalization;

namespace Archive.Imaging;

/// <summary>
/// The site's end of one worker. The shell sets the memory limit and lays out the descriptors (replies on 3, noise to
/// the log) before it becomes the worker, so a worker never runs a moment without them.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const string Script =
        "ulimit -c 0; ulimit -d \"$1\" || exit 125; log=\"$2\"; shift 2; exec \"$@\" 3>&1 1>>\"$log\" 2>&1";

    private const int MostReplyBytes = 4 << 20;
    private const long MostLogBytes = 1 << 20;

    // Its own limit: the memory that counts is the decoders', and the runtime must leave it to them.
    private const string ManagedHeap = "0xC800000";

    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly string[] KeptVariables =
    [
        "PATH",
        "LANG",
        "LD_LIBRARY_PATH",
        "DOTNET_ROOT",
        "DOTNET_ROOT_X64",
    ];

    private readonly Process process;
    private readonly string folder;
    private readonly byte[] buffer = new byte[64 << 10];
    private bool isKilled;

    private WorkerProcess(Process process, string folder)
    {
        this.process = process;
        this.folder = folder;
    }

    /// <summary>Pictures looked at so far.</summary>
    public int Files { get; private set; }

    public bool IsUsable => !isKilled && !process.HasExited;

    public int Id => process.Id;

    /// <exception cref="InvalidOperationException">The program does not run or is not a worker.</exception>
    public static async Task<WorkerProcess> Start(
        WorkerOptions options,
        long memory,
        CancellationToken cancellationToken
    )
    {
        var own = Path.Combine(options.Scratch, "worker-" + Path.GetRandomFileName());
        Directory.CreateDirectory(own);
        Rotate(options.LogFile);
        var worker = new WorkerProcess(Process.Start(StartInfo(options, memory, own))!, own);
        try
        {
            if (await worker.Reply(StartDeadline, cancellationToken) is null)
            {
                throw new InvalidOperationException($"The imaging worker does not start: {options.Program}");
            }
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>The reply; of a worker that died or had to be killed, what its death says of the picture.</summary>
    public async Task<WorkerReply> Ask(WorkerRequest request, CancellationToken cancellationToken)
    {
        Files++;
        try
        {
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync(WorkerLine.Of(request), CancellationToken.None);
            await input.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            // It died before it was asked; the missing reply says so below.
        }
        return await Reply(request.Limits.WorkerDeadline, cancellationToken) ?? await Obituary();
    }

    public void Kill()
    {
        isKilled = true;
        if (!process.HasExited)
        {
            process.Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Killing is the one way to stop a decoder, and it ends the read below by itself.
    private async Task<WorkerReply?> Reply(TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(deadline);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        byte[]? line;
        await using (either.Token.Register(Kill))
        {
            line = await ReadLine();
        }
        if (line is not null)
        {
            return WorkerLine.Read<WorkerReply>(line);
        }
        cancellationToken.ThrowIfCancellationRequested();
        return late.IsCancellationRequested
            ? new() { Refused = Refusal.TimedOut, Detail = $"No answer within {deadline}" }
            : null;
    }

    // A worker that a picture has taken over may send anything; what is too long or no line is no reply.
    private async Task<byte[]?> ReadLine()
    {
        using var line = new MemoryStream();
        var stream = process.StandardOutput.BaseStream;
        while (line.Length < MostReplyBytes)
        {
            var count = await stream.ReadAsync(buffer, CancellationToken.None);
            if (count == 0)
            {
                return null;
            }
            await line.WriteAsync(buffer.AsMemory(0, count), CancellationToken.None);
            if (buffer[count - 1] == '\n')
            {
                return line.ToArray();
            }
        }
        Kill();
        return null;
    }

    // A decoder that cannot get memory aborts; the kernel, when the machine has none left, kills.
    private async Task<WorkerReply> Obituary()
    {
        Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        const int signalled = 128;
        var refusal = (process.ExitCode - signalled) switch
        {
            5 or 6 or 9 => Refusal.OutOfMemory,
            14 => Refusal.TimedOut,
            _ => Refusal.Damaged,
        };
        return new() { Refused = refusal, Detail = $"The worker ended with code {process.ExitCode}" };
    }

    private static ProcessStartInfo StartInfo(WorkerOptions options, long memory, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        var kilobytes = (memory >> 10).ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-c", Script, "sh", kilobytes, options.LogFile ?? "/dev/null", options.Program];
        foreach (var argument in arguments.Concat(options.Arguments))
        {
            start.ArgumentList.Add(argument);
        }
        Environ(start.Environment, folder);
        return start;
    }

    // The site's own variables may hold passwords; a process that opens strangers' files is not told them.
    private static void Environ(IDictionary<string, string?> environment, string folder)
    {
        var kept = KeptVariables.Select(name =>
            (name, value: environment.TryGetValue(name, out var value) ? value : null)
        );
        (string Name, string? Value)[] variables =
        [
            .. kept.Where(variable => variable.value is not null),
            ("HOME", folder),
            ("TMPDIR", folder),
            ("MAGICK_TEMPORARY_PATH", folder),
            ("DOTNET_gcServer", "0"),
            ("DOTNET_gcConcurrent", "0"),
            ("DOTNET_GCHeapHardLimit", ManagedHeap),
            ("DOTNET_EnableDiagnostics", "0"),
            ("MALLOC_ARENA_MAX", "2"),
            ("OMP_NUM_THREADS", "1"),
            ("VIPS_BLOCK_UNTRUSTED", "1"),
            ("VIPS_CONCURRENCY", "1"),
        ];
        environment.Clear();
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }
    }

    private static void Rotate(string? logFile)
    {
        if (logFile is not null && File.Exists(logFile) && new FileInfo(logFile).Length > MostLogBytes)
        {
            File.Move(logFile, logFile + ".1", overwrite: true);
        }
    }
}
