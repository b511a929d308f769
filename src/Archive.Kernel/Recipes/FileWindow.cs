using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Archive.Kernel.Recipes;

/// <summary>A part of a file that moves along it and grows while what is looked for does not fit.</summary>
internal sealed class FileWindow(SafeFileHandle handle, long start, long end) : IDisposable
{
    private const int FirstLength = 64 * 1024;
    private const int LongestLength = 1 << 29;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int from;
    private int held;

    /// <summary>What of the file is in the window.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(from, held);

    /// <summary>Where in the file it begins.</summary>
    public long Start { get; private set; } = start;

    /// <summary>Whether nothing follows behind it.</summary>
    public bool Ended { get; private set; }

    /// <summary>Moves the beginning on.</summary>
    public void Use(int count)
    {
        from += count;
        held -= count;
        Start += count;
    }

    /// <summary>Reads what follows.</summary>
    /// <exception cref="RecipeException">The window would hold half a gigabyte.</exception>
    public async ValueTask More(CancellationToken cancellationToken)
    {
        if (from > 0)
        {
            buffer.AsSpan(from, held).CopyTo(buffer);
            from = 0;
        }

        if (held == buffer.Length)
        {
            Grow();
        }

        var room = (int)Math.Min(buffer.Length - held, end - (Start + held));
        var read =
            room > 0
                ? await RandomAccess.ReadAsync(handle, buffer.AsMemory(held, room), Start + held, cancellationToken)
                : 0;
        held += read;
        Ended = read == 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Grow()
    {
        if (buffer.Length >= LongestLength)
        {
            throw new RecipeException("配方里有一个值太长。");
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
