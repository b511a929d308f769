using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Archive.Imaging;

/// <summary>
/// The worker process: one request a line on standard input, one reply a line on descriptor 3. Standard output and
/// error belong to whatever the decoders print. When its parent is gone, input ends and so does the worker, even in
/// the middle of a picture; should that fail too, the kernel's alarm ends it soon after the parent would have.
/// </summary>
public static partial class WorkerProgram
{
    private const int ReplyDescriptor = 3;
    private const int Grace = 10;

    /// <summary>Serves until input ends. Only <see cref="ImagingWorkers"/> starts this.</summary>
    public static int Run(string[] args)
    {
        if (args.Length > 0)
        {
            Console.Error.WriteLine("The worker takes no arguments; the site starts it.");
            return 2;
        }
        using var handle = new SafeFileHandle(ReplyDescriptor, ownsHandle: false);
        using var replies = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        VipsGuard.Start();
        DecoderWarnings.Listen();
        Send(replies, new());

        var requests = Channel.CreateUnbounded<string>();
        var reader = new Thread(() => Listen(requests.Writer)) { IsBackground = true };
        reader.Start();
        while (true)
        {
            var line = requests.Reader.ReadAsync().AsTask().GetAwaiter().GetResult();
            Send(replies, Answer(WorkerLine.Read<WorkerRequest>(Encoding.UTF8.GetBytes(line))));
        }
    }

    private static void Listen(ChannelWriter<string> requests)
    {
        while (Console.In.ReadLine() is { } line)
        {
            requests.TryWrite(line);
        }
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private static WorkerReply Answer(WorkerRequest request)
    {
        _ = Alarm((uint)request.Limits.WorkerDeadline.TotalSeconds + Grace);
        var reply = PictureWork.Do(request);
        _ = Alarm(0);
        using var self = Process.GetCurrentProcess();
        return reply with { PeakBytes = self.PeakWorkingSet64 };
    }

    private static void Send(FileStream replies, WorkerReply reply) => replies.Write(WorkerLine.Of(reply));

    [LibraryImport("libc", EntryPoint = "alarm")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint Alarm(uint seconds);
}
