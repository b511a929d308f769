using System.Collections.Concurrent;

namespace Archive.Imaging;

/// <summary>
/// The worker processes of this node: started when first needed, kept warm, one file at a time each. One that was refused
/// a file, or has seen many, is replaced: what a bad file may have left behind goes with it.
/// </summary>
public sealed class ImagingWorkers(WorkerOptions options) : IAsyncDisposable
{
    private const int Retires = 200;
    private const long LargePixels = 40_000_000;

    private readonly SemaphoreSlim turns = new(options.Count, options.Count);
    private readonly ConcurrentBag<WorkerProcess> ordinary = [];
    private readonly ConcurrentBag<WorkerProcess> large = [];

    /// <summary>Says what a file is.</summary>
    public async Task<WorkerResult<ProbeReport>> Probe(string file, CancellationToken cancellationToken) =>
        await Ask(Request(WorkerRequest.Probe, file), IsHeif(file), reply => reply.Probe, cancellationToken);

    /// <summary>Writes the pyramidal TIFF that renditions and tiles are made from: upright, sRGB, without metadata.</summary>
    public async Task<WorkerResult<PyramidReport>> MakePyramid(
        string original,
        string target,
        long pixels,
        CancellationToken cancellationToken
    ) =>
        await Ask(
            Request(WorkerRequest.Pyramid, original) with
            {
                Target = target,
            },
            pixels > LargePixels || IsHeif(original),
            reply => reply.Pyramid,
            cancellationToken
        );

    /// <summary>Makes many renditions from one decode of the original. The value is the targets themselves.</summary>
    public async Task<WorkerResult<IReadOnlyList<RenditionTarget>>> MakeRenditions(
        string original,
        IReadOnlyList<RenditionTarget> targets,
        RenditionLabel label,
        long pixels,
        CancellationToken cancellationToken
    ) =>
        await Ask(
            Request(WorkerRequest.Renditions, original) with
            {
                Targets = targets,
                Label = label,
            },
            pixels > LargePixels || IsHeif(original),
            _ => targets,
            cancellationToken
        );

    public ValueTask DisposeAsync()
    {
        foreach (var worker in ordinary.Concat(large))
        {
            worker.Dispose();
        }

        turns.Dispose();
        return ValueTask.CompletedTask;
    }

    private WorkerRequest Request(string kind, string file) => new(kind, file, null, null, null, options.Limits);

    private async Task<WorkerResult<T>> Ask<T>(
        WorkerRequest request,
        bool needsMuch,
        Func<WorkerReply, T?> value,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            var result = await AskOnce(request, needsMuch, value, cancellationToken);
            // Some small files unfold into much; the larger worker is still far below what would hurt.
            return result.Refused == Refusal.OutOfMemory && !needsMuch
                ? await AskOnce(request, needsMuch: true, value, cancellationToken)
                : result;
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<WorkerResult<T>> AskOnce<T>(
        WorkerRequest request,
        bool needsMuch,
        Func<WorkerReply, T?> value,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var idle = needsMuch ? large : ordinary;
        if (!idle.TryTake(out var worker))
        {
            worker = WorkerProcess.Start(
                options,
                needsMuch ? options.Limits.LargeWorkerMemory : options.Limits.WorkerMemory
            );
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Limits.WorkerDeadline);
        var healthy = false;
        try
        {
            var reply = await worker.Ask(request, deadline.Token);
            if (reply is null)
            {
                var reason = await worker.DiedOfMemory() ? Refusal.OutOfMemory : Refusal.Damaged;
                return new(null, reason, "the worker died", 0);
            }

            healthy = reply.Refused is null && worker.Served < Retires;
            return reply.Refused is null
                ? new(value(reply), null, null, reply.PeakBytes)
                : new(null, reply.Refused, reply.Detail, reply.PeakBytes);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, Refusal.TimedOut, "killed at the deadline", 0);
        }
        finally
        {
            if (healthy)
            {
                idle.Add(worker);
            }
            else
            {
                worker.Dispose();
            }
        }
    }

    private static bool IsHeif(string file) => File.Exists(file) && FileKinds.Of(file) == FileKind.Heif;
}
