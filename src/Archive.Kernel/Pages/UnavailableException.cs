namespace Archive.Kernel.Pages;

/// <summary>Something that a request needs is away for a while. It is answered with 503 and when to ask again.</summary>
public abstract class UnavailableException(string message, TimeSpan retryAfter, Exception? cause)
    : Exception(message, cause)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
