namespace Archive.Modules.Media.Storage;

/// <summary>Some of the bytes of a file, and no more of them.</summary>
internal sealed class BoundedStream : Stream
{
    private readonly FileStream inner;
    private long left;

    /// <param name="from">Where they begin.</param>
    /// <param name="length">How many at most.</param>
    public BoundedStream(string file, long from, long length)
    {
        inner = new(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, useAsync: true)
        {
            Position = from,
        };
        left = length;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Took(inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Took(await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Took(int read)
    {
        left -= read;
        return read;
    }
}
