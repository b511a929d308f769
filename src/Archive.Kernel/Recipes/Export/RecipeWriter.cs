using System.Text.Json;

namespace Archive.Kernel.Recipes.Export;

/// <summary>Writes a recipe step by step, and remembers the files that are to lie beside it.</summary>
public sealed class RecipeWriter(Utf8JsonWriter json)
{
    private const int FlushAt = 64 * 1024;

    private readonly SortedDictionary<string, Func<CancellationToken, Task<Stream>>> files = new(
        StringComparer.Ordinal
    );

    /// <summary>The files that steps name, by path: each once.</summary>
    internal IReadOnlyDictionary<string, Func<CancellationToken, Task<Stream>>> Files => files;

    /// <summary>Writes a step as a whole.</summary>
    public void Step(string name, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        members(json);
        json.WriteEndObject();
    }

    /// <summary>Writes a step with one array, element by element as they come.</summary>
    public async Task Step<T>(
        string name,
        string array,
        IAsyncEnumerable<T> elements,
        Action<Utf8JsonWriter, T> write,
        CancellationToken cancellationToken
    )
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteStartArray(array);
        await foreach (var element in elements.WithCancellation(cancellationToken))
        {
            write(json, element);
            if (json.BytesPending > FlushAt)
            {
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Lays a file beside the recipe.</summary>
    /// <param name="path">As the recipe names it.</param>
    public void Attach(string path, Func<CancellationToken, Task<Stream>> open) => files.TryAdd(path, open);
}

/// <summary>Members of a step.</summary>
public static class RecipeMembers
{
    public static void Member(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value);

    public static void Member(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A member whose value is JSON already.</summary>
    public static void RawMember(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        using var document = JsonDocument.Parse(value);
        document.WriteTo(json);
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
