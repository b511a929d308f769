using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Archive.Kernel.Text;

/// <summary>Makes UUIDv7 texts that never go backwards within this process.</summary>
/// <remarks>
/// The 74 bits that version 7 leaves free are a counter of 42 bits, begun at random, and 32 random bits. One counter
/// serves all times, so ids of the same millisecond keep their order even when several clocks take turns.
/// </remarks>
internal static class IdClock
{
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    // A clock set right by a few seconds must not reorder the log; one that is far behind is another clock (a rehearsal,
    // a migration of old records) and means what it says.
    private const long LongestSetback = 60_000;

    private static readonly Lock Turn = new();

    // Begins in the lower half, so it cannot run over.
    private static ulong counter = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) >> 23;
    private static long latest = long.MinValue / 2;

    public static string Next(DateTimeOffset now)
    {
        var time = now.ToUnixTimeMilliseconds();
        ulong count;
        lock (Turn)
        {
            var setback = latest - time;
            latest = time = setback is > 0 and <= LongestSetback ? latest : time;
            count = ++counter;
        }

        var high = ((ulong)time << 16) | (7UL << 12) | (count >> 30);
        var low = (2UL << 62) | ((count & 0x3FFF_FFFF) << 32) | RandomNumberGenerator.GetBytes(4).AsUInt32();
        return Letter(new UInt128(high, low));
    }

    private static uint AsUInt32(this byte[] bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    /// <summary>Crockford's base 32: five bits a letter from the low end, so the first letter holds three.</summary>
    private static string Letter(UInt128 value) =>
        string.Create(
            26,
            value,
            static (letters, rest) =>
            {
                for (var i = letters.Length - 1; i >= 0; i--, rest >>= 5)
                {
                    letters[i] = Letters[(int)(uint)(rest & 31)];
                }
            }
        );
}
