using ImageMagick;
using NetVips;

namespace Archive.Imaging;

/// <summary>Why a picture is refused, and the decoder's own words for the log.</summary>
internal sealed record Mishap(Refusal Refusal, string Detail)
{
    private static readonly string[] MemoryWords =
    [
        "out of memory",
        "unable to allocate",
        "memory allocation",
        "cannot allocate",
        "malloc",
    ];

    private static readonly string[] EndWords =
    [
        "premature end of jpeg",
        "truncat",
        "end of file",
        "end of input",
        "unexpected end",
        "not enough data",
        "eof",
    ];

    /// <summary>Null for an exception that is no picture's fault.</summary>
    public static Mishap? Of(Exception exception) =>
        exception switch
        {
            OutOfMemoryException or MagickResourceLimitErrorException => new(Refusal.OutOfMemory, exception.Message),
            VipsException or MagickException => new(Sort(exception.Message), exception.Message.Trim()),
            _ => null,
        };

    private static Refusal Sort(string message) =>
        Says(message, MemoryWords) ? Refusal.OutOfMemory
        : Says(message, EndWords) ? Refusal.Truncated
        : Refusal.Damaged;

    private static bool Says(string message, string[] words) =>
        words.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
}
