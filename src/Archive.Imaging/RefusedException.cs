namespace Archive.Imaging;

/// <summary>Ends the work on a file inside the worker; outside it is a <see cref="Refusal"/> in a result.</summary>
internal sealed class RefusedException(Refusal reason, string detail) : Exception(detail)
{
    public Refusal Reason { get; } = reason;
}
