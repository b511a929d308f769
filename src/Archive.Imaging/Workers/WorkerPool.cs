using System.Collections.Concurrent;

namespace Archive.Imaging;

/// <summary>Workers of one kind: started when first needed, used again until they have seen enough or gone wrong.</summary>
internal sealed class WorkerPool(WorkerOptions options, long memory, int count) : IAsyncDisposable
{
    private readonly SemaphoreSlim places = new(count);
    private readonly ConcurrentStack<WorkerProcess> idle = new();
    private readonly ConcurrentDictionary<int, WorkerProcess> all = new();
    private volatile bool isClosed;

    /// <exception cref="OperationCanceledException">Also when the pool is closed meanwhile.</exception>
    public async Task<WorkerReply> Ask(WorkerRequest request, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            ThrowIfClosed();
            var worker = await Take(cancellationToken);
            var isGood = false;
            try
            {
                var reply = await worker.Ask(request, cancellationToken);
                // Closing kills; that says nothing of the picture.
                ThrowIfClosed();
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
        isClosed = true;
        foreach (var worker in all.Values)
        {
            worker.Kill();
        }
        for (var place = 0; place < count; place++)
        {
            await places.WaitAsync(CancellationToken.None);
        }
        foreach (var id in all.Keys)
        {
            await End(id);
        }
        places.Dispose();
    }

    private void ThrowIfClosed()
    {
        if (isClosed)
        {
            throw new OperationCanceledException("The imaging workers are closed.");
        }
    }

    private async Task<WorkerProcess> Take(CancellationToken cancellationToken)
    {
        while (idle.TryPop(out var waiting))
        {
            if (waiting.IsUsable)
            {
                return waiting;
            }
            await End(waiting.Id);
        }
        var started = await WorkerProcess.Start(options, memory, cancellationToken);
        all[started.Id] = started;
        return started;
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
            await End(worker.Id);
        }
    }

    private async Task End(int id)
    {
        if (all.TryRemove(id, out var worker))
        {
            await worker.DisposeAsync();
        }
    }
}
