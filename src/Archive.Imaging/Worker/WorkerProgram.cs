using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Archive.Imaging;

/// <summary>
/// The worker: looks at strangers' files in a process of its own, under limits that the system enforces. One line of JSON
/// asks, one line on descriptor 3 answers; whatever native code prints goes to the log instead. When the site that started
/// it ends, its standard input ends, and so does it, in the middle of a file if need be.
/// </summary>
public static class WorkerProgram
{
    private const int ReplyDescriptor = 3;
    private const int OutOfMemoryExit = 3;

    public static int Run()
    {
        Native.Prepare();
        using var handle = new SafeFileHandle(ReplyDescriptor, ownsHandle: true);
        using var stream = new FileStream(handle, FileAccess.Write, 1);
        using var replies = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        foreach (var line in Requests())
        {
            var request = JsonSerializer.Deserialize<WorkerRequest>(line)!;
            WorkerReply reply;
            try
            {
                reply = Answer(request);
            }
            catch (OutOfMemoryException)
            {
                return OutOfMemoryExit;
            }

            replies.WriteLine(JsonSerializer.Serialize(reply));
        }

        return 0;
    }

    // Read on a thread of its own, so that the end of the input is seen while a file is being decoded.
    private static IEnumerable<string> Requests()
    {
        var lines = Channel.CreateUnbounded<string>();
        var reader = new Thread(() =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            while (input.ReadLine() is { } line)
            {
                lines.Writer.TryWrite(line);
            }

            Environment.Exit(0);
        })
        {
            IsBackground = true,
        };
        reader.Start();
        while (lines.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (lines.Reader.TryRead(out var line))
            {
                yield return line;
            }
        }
    }

    private static WorkerReply Answer(WorkerRequest request)
    {
        try
        {
            switch (request.Kind)
            {
                case WorkerRequest.Probe:
                    var probe = Preparation.Probe(request.File, request.Limits);
                    return Reply() with { Probe = probe };
                case WorkerRequest.Pyramid:
                    var pyramid = Preparation.MakePyramid(request.File, request.Target!, request.Limits);
                    return Reply() with { Pyramid = pyramid };
                default:
                    Preparation.MakeRenditions(request.File, request.Targets!, request.Label!, request.Limits);
                    return Reply();
            }
        }
        catch (RefusedException refused)
        {
            return Reply() with { Refused = refused.Reason, Detail = refused.Message };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A decoder that fails in a way nobody foresaw has still only met a bad file.
            return Reply() with { Refused = Refusal.Damaged, Detail = exception.Message };
        }
    }

    private static WorkerReply Reply() => new(null, null, null, null, PeakBytes());

    private static long PeakBytes()
    {
        const string Peak = "VmHWM:";
        var line = File.ReadLines("/proc/self/status")
            .FirstOrDefault(text => text.StartsWith(Peak, StringComparison.Ordinal));
        var digits = line is null ? "" : string.Concat(line.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? 0 : long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }
}
