using System.Collections.Concurrent;

namespace Archive.Imaging;

/// <summary>Workers of one kind: started when first needed, used again until they have seen enough or gone wrong.</summary>
internal sealed class WorkerPool(WorkerOptions options, long memory, int count) : IAsyncDisposable
{
    private readonly SemaphoreSlim places = new(count);
    private readonly ConcurrentStack<WorkerProcess> idle = new();
    private readonly ConcurrentDictionary<WorkerProcess, bool> all = new();

    public async Task<WorkerReply> Ask(WorkerRequest request, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            var worker = await Take(cancellationToken);
            var isGood = false;
            try
            {
                var reply = await worker.Ask(request, cancellationToken);
                isGood = reply.Refused is null && worker.Files < options.FilesPerWorker && worker.IsUsable;
                return reply;
            }
            finally
            {
                await GiveBack(worker, isGood);
            }
        }
        finally
        {
            places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in all.Keys)
        {
            await End(worker);
        }
        places.Dispose();
    }

    private async Task<WorkerProcess> Take(CancellationToken cancellationToken)
    {
        while (idle.TryPop(out var waiting))
        {
            if (waiting.IsUsable)
            {
                return waiting;
            }
            await End(waiting);
        }
        var worker = await WorkerProcess.Start(options, memory, cancellationToken);
        all[worker] = true;
        return worker;
    }

    // After a refusal the picture may have left the decoders in any state.
    private async Task GiveBack(WorkerProcess worker, bool isGood)
    {
        if (isGood)
        {
            idle.Push(worker);
        }
        else
        {
            await End(worker);
        }
    }

    private async Task End(WorkerProcess worker)
    {
        if (all.TryRemove(worker, out _))
        {
            await worker.DisposeAsync();
        }
    }
}
