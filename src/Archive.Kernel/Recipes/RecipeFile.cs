using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Win32.SafeHandles;

namespace Archive.Kernel.Recipes;

// A recipe may hold more than memory does. Its file is read through once for where each step and each property of it
// stands; a property is then read by itself, and a long array of items element by element.

/// <summary>The file of a recipe, read piece by piece.</summary>
internal sealed class RecipeFile : IDisposable
{
    private readonly SafeFileHandle handle;

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public RecipeFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        handle = File.OpenHandle(Path, options: FileOptions.Asynchronous);
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Where everything stands.</summary>
    /// <exception cref="RecipeException">The file is not JSON, or no recipe; the message names the line.</exception>
    public async Task<RecipeScan> Scan(CancellationToken cancellationToken)
    {
        using var window = new FileWindow(handle, await AfterMark(cancellationToken), long.MaxValue);
        var scan = new RecipeScan();
        while (true)
        {
            window.Use(scan.Visit(window.Bytes, window.Start, window.Ended));
            if (window.Ended)
            {
                return scan.Finish();
            }

            await window.More(cancellationToken);
        }
    }

    /// <summary>The value at a place; null is also a value.</summary>
    public async Task<JsonNode?> Read(RecipePlace place, CancellationToken cancellationToken)
    {
        var bytes = new byte[place.Length];
        for (int read = 0, more = 1; read < bytes.Length && more > 0; read += more)
        {
            more = await RandomAccess.ReadAsync(handle, bytes.AsMemory(read), place.Start + read, cancellationToken);
        }

        return RecipeScan.Parse(bytes, place.Line);
    }

    /// <summary>The elements of the array at a place.</summary>
    public async IAsyncEnumerable<RawElement> Elements(
        RecipePlace place,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var window = new FileWindow(handle, place.Start, place.Start + place.Length);
        var elements = new RecipeElements(place.Line);
        while (!elements.Done)
        {
            var element = elements.Next(window.Bytes, window.Ended, out var used);
            window.Use(used);
            if (element is not null)
            {
                yield return element;
            }
            else if (!elements.Done)
            {
                if (window.Ended)
                {
                    throw new RecipeException($"{Path} 在执行的时候被改过了。");
                }

                await window.More(cancellationToken);
            }
        }
    }

    public void Dispose() => handle.Dispose();

    // Some editors put a mark before UTF-8.
    private async Task<long> AfterMark(CancellationToken cancellationToken)
    {
        var head = new byte[3];
        var read = await RandomAccess.ReadAsync(handle, head, 0, cancellationToken);
        return read == 3 && head is [0xEF, 0xBB, 0xBF] ? 3 : 0;
    }
}
