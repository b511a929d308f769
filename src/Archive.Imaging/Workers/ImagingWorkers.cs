namespace Archive.Imaging;

/// <summary>
/// Looks at strangers' pictures in processes of their own, with little memory and a deadline: a decoder that is
/// stuck cannot be stopped, only killed. Safe for many callers at once; those beyond the workers' number wait.
/// Cancelling kills the worker that is busy with the call. Where a picture is refused, its targets do not exist.
/// </summary>
public sealed class ImagingWorkers(WorkerOptions options) : IAsyncDisposable
{
    private readonly WorkerPool ordinary = new(options, options.Limits.WorkerMemory, options.Count);
    private readonly WorkerPool large = new(options, options.Limits.LargeWorkerMemory, 1);

    /// <summary>What the picture is; it is decoded whole, so that one that is cut off is found out.</summary>
    public Task<WorkerResult<ProbeReport>> Probe(string file, CancellationToken cancellationToken) =>
        Ask(
            new()
            {
                File = file,
                Limits = options.Limits,
                Probe = true,
            },
            reply => reply.Probe,
            cancellationToken
        );

    /// <summary>Makes the file that renditions and tiles come from.</summary>
    public Task<WorkerResult<PyramidReport>> MakePyramid(
        string original,
        string target,
        CancellationToken cancellationToken
    ) =>
        Ask(
            new()
            {
                File = original,
                Limits = options.Limits,
                Pyramid = target,
            },
            reply => reply.Pyramid,
            cancellationToken
        );

    /// <summary>Makes renditions from one decode of the original; best for large widths, or for many.</summary>
    public Task<WorkerResult<IReadOnlyList<string>>> MakeRenditions(
        string original,
        IReadOnlyList<(RenditionRequest Request, string Target)> renditions,
        RenditionLabel label,
        CancellationToken cancellationToken
    ) =>
        Ask(
            new()
            {
                File = original,
                Limits = options.Limits,
                Renditions = Orders(renditions),
                Label = label,
            },
            reply => reply.Files,
            cancellationToken
        );

    /// <summary>Probe, pyramid and renditions from one decode: a third cheaper than one after the other.</summary>
    /// <param name="label">Null for the one that the picture brought along.</param>
    public Task<WorkerResult<TakeInReport>> TakeIn(
        string original,
        string pyramid,
        IReadOnlyList<(RenditionRequest Request, string Target)> renditions,
        RenditionLabel? label,
        CancellationToken cancellationToken
    ) =>
        Ask(
            new()
            {
                File = original,
                Limits = options.Limits,
                Probe = true,
                Pyramid = pyramid,
                Renditions = Orders(renditions),
                Label = label,
            },
            reply =>
                reply is { Probe: { } probe, Pyramid: { } made } ? new TakeInReport(probe, made, reply.Files) : null,
            cancellationToken
        );

    public async ValueTask DisposeAsync()
    {
        await ordinary.DisposeAsync();
        await large.DisposeAsync();
    }

    private static RenditionOrder[] Orders(IReadOnlyList<(RenditionRequest Request, string Target)> renditions) =>
        [.. renditions.Select(rendition => new RenditionOrder(rendition.Request, rendition.Target))];

    private async Task<WorkerResult<T>> Ask<T>(
        WorkerRequest request,
        Func<WorkerReply, T?> read,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (Turned(request.File) is { } mishap)
        {
            return new(null, mishap.Refusal, mishap.Detail);
        }
        var isDone = false;
        try
        {
            var reply = await ordinary.Ask(request, cancellationToken);
            if (reply.NeedsLarge)
            {
                reply = await large.Ask(request with { Large = true }, cancellationToken);
            }
            var value = reply.Refused is null ? read(reply) : null;
            isDone = value is not null && request.Targets.All(IsWritten);
            return isDone
                ? new(value, null, null) { PeakBytes = reply.PeakBytes }
                : new(null, reply.Refused ?? Refusal.Damaged, reply.Detail) { PeakBytes = reply.PeakBytes };
        }
        finally
        {
            if (!isDone)
            {
                Remove(request.Targets);
            }
        }
    }

    // Most of what is no picture is turned away by its first bytes, without a worker's help.
    private Mishap? Turned(string file)
    {
        var length = new FileInfo(file).Length;
        if (length > options.Limits.MaxBytes)
        {
            return new(Refusal.TooLarge, $"{length} bytes");
        }
        return PictureKinds.Of(PictureKinds.Head(file)) switch
        {
            PictureKind.Unknown => new(Refusal.NotAnImage, "Its first bytes are not those of any picture"),
            PictureKind.Other => new(Refusal.FormatNotAccepted, "A format that is not taken"),
            _ => null,
        };
    }

    // A worker that has been taken over could leave a link to a file of ours.
    private static bool IsWritten(string target) =>
        new FileInfo(target) is { Exists: true, LinkTarget: null, Length: > 0 };

    private static void Remove(IEnumerable<string> targets)
    {
        foreach (var target in targets)
        {
            File.Delete(target);
        }
    }
}
