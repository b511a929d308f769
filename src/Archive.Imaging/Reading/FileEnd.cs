using System.Buffers.Binary;

namespace Archive.Imaging;

/// <summary>
/// Tells a file that was cut off from one that is broken, where its decoder does not: a curator can do something
/// about an upload that was interrupted. Asked only once decoding has failed.
/// </summary>
internal static class FileEnd
{
    private const int TailLength = 4096;

    public static bool IsMissing(PictureFile file)
    {
        using var stream = File.OpenRead(file.Path);
        return file.Kind switch
        {
            PictureKind.Png => Tail(stream).AsSpan().IndexOf("IEND"u8) < 0,
            PictureKind.WebP => BinaryPrimitives.ReadUInt32LittleEndian(Read(stream, 4, 4)) + 8L > stream.Length,
            PictureKind.Avif or PictureKind.Heic => IsBoxCut(stream),
            _ => false,
        };
    }

    // The file is a row of boxes, each with its length in front; 0 means the rest, 1 that eight more bytes tell it.
    private static bool IsBoxCut(FileStream stream)
    {
        const int most = 64;
        var at = 0L;
        for (var box = 0; box < most && at < stream.Length; box++)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(Read(stream, at, 4));
            if (length == 1)
            {
                length = BinaryPrimitives.ReadInt64BigEndian(Read(stream, at + 8, 8));
            }
            if (length < 8)
            {
                return false;
            }
            at += length;
        }
        return at > stream.Length;
    }

    private static byte[] Tail(FileStream stream) => Read(stream, Math.Max(0, stream.Length - TailLength), TailLength);

    // Zeros stand for what is not there.
    private static byte[] Read(FileStream stream, long at, int count)
    {
        var bytes = new byte[count];
        stream.Position = at;
        _ = stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return bytes;
    }
}
