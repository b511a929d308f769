using System.Text.Json;
using System.Text.Json.Nodes;

namespace Archive.Kernel.Recipes;

/// <summary>An element as it was written.</summary>
/// <param name="Calls">Whether it may hold calls to be evaluated: most hold none, and looking costs more than asking.</param>
internal sealed record RawElement(JsonNode? Node, int Number, long Line, bool Calls);

/// <summary>Takes an array apart, element by element.</summary>
/// <param name="begins">Line of the file on which the array begins.</param>
internal sealed class RecipeElements(long begins)
{
    private JsonReaderState state = new(
        new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
    );

    private long line = begins;
    private bool inside;
    private int number;

    /// <summary>Whether the array has come to its end.</summary>
    public bool Done { get; private set; }

    /// <summary>The next element that is in the bytes as a whole; null when there is none.</summary>
    /// <exception cref="RecipeException">This is no array.</exception>
    public RawElement? Next(ReadOnlySpan<byte> bytes, bool last, out int used)
    {
        used = 0;
        var reader = new Utf8JsonReader(bytes, last, state);
        if (!reader.Read())
        {
            return null;
        }

        if (!inside)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new RecipeException($"第 {line} 行应当是数组（[ … ]）。");
            }

            inside = true;
            Keep(ref reader, bytes, out used);
            return null;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            Done = true;
            return null;
        }

        var from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return null;
        }

        var element = bytes[from..(int)reader.BytesConsumed];
        var at = line + bytes[..from].Count((byte)'\n');
        Keep(ref reader, bytes, out used);
        return new(RecipeScan.Parse(element, at), ++number, at, MayCall(element));
    }

    private void Keep(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, out int used)
    {
        state = reader.CurrentState;
        used = (int)reader.BytesConsumed;
        line += bytes[..used].Count((byte)'\n');
    }

    // A call begins with a bracket and one of two words; an escaped letter may hide either.
    private static bool MayCall(ReadOnlySpan<byte> element)
    {
        if (element.Contains((byte)'\\') && element.IndexOf("\\u"u8) >= 0)
        {
            return true;
        }

        while (element.IndexOf((byte)'[') is var at and >= 0)
        {
            element = element[(at + 1)..];
            var word = element.TrimStart(" \\tnr"u8);
            if (word.StartsWith("js"u8) || word.StartsWith("file"u8))
            {
                return true;
            }
        }

        return false;
    }
}
