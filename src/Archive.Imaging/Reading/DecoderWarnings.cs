using NetVips;

namespace Archive.Imaging;

/// <summary>
/// What the decoders complain of without giving up: a picture with a bad patch is still worth having, but its curator
/// should know. For the worker only, which looks at one picture at a time.
/// </summary>
internal static class DecoderWarnings
{
    private static readonly Lock Gate = new();
    private static readonly List<string> Messages = [];

    // Kept, so that the native side never calls a delegate that has been collected.
    private static readonly Log.LogDelegate Handler = Hear;

    public static void Listen() => Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Handler);

    /// <summary>The messages since they were last asked for.</summary>
    public static IReadOnlyList<string> Take()
    {
        lock (Gate)
        {
            string[] taken = [.. Messages];
            Messages.Clear();
            return taken;
        }
    }

    private static void Hear(string domain, Enums.LogLevelFlags level, string message)
    {
        Console.Error.WriteLine(message);
        lock (Gate)
        {
            Messages.Add(message.Trim());
        }
    }
}
