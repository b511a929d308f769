using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Renditions;

/// <summary>
/// Where everybody waits who wants a picture made while somebody else looks on: a bounded number are made at the same
/// time on this node, and a bounded number wait.
/// </summary>
public sealed class PictureGate : IDisposable
{
    private const int Makers = 2;
    private const int Waiting = 256;

    private readonly SemaphoreSlim permits = new(Makers, Makers);
    private int inside;

    public void Dispose() => permits.Dispose();

    /// <exception cref="BusyException">Too many wait already.</exception>
    public async Task<T> Pass<T>(Func<Task<T>> make, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref inside) > Waiting)
        {
            Interlocked.Decrement(ref inside);
            throw new BusyException();
        }

        try
        {
            await permits.WaitAsync(cancellationToken);
            try
            {
                return await make();
            }
            finally
            {
                permits.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }
}

/// <summary>More pictures are wanted at once than this node makes; asking again in a moment helps.</summary>
public sealed class BusyException() : Exception("Too many pictures are waiting to be made.")
{
    /// <summary>What a visitor is answered.</summary>
    public static IResult Answer(HttpResponse response)
    {
        response.Headers.RetryAfter = "5";
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
