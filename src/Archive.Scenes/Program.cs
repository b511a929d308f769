using System.Diagnostics;
using System.Globalization;
using Archive.Scenes;
using Archive.Scenes.Rendering;

// Draws the demo pictures that are missing or changed:
//   dotnet Archive.Scenes.dll OUTFOLDER [--only NAME] [--times] [--sheet FILE]
// NAME is a part of a picture's name, or several with commas between.

if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
{
    Console.Error.WriteLine("Usage: Archive.Scenes OUTFOLDER [--only NAME] [--times] [--sheet FILE]");
    return 2;
}

var folder = args[0];
var parts = After("--only")?.Split(',') ?? [""];
var pictures = Catalogue
    .All.Where(picture => parts.Any(part => picture.Name.Contains(part, StringComparison.Ordinal)))
    .ToArray();
if (pictures.Length == 0)
{
    Console.Error.WriteLine($"No picture is called {After("--only")}.");
    return 1;
}

Directory.CreateDirectory(folder);
Renderer.Tidy(Catalogue.All, folder);
var drawn = args.Contains("--times") ? OneByOne() : TwoAtATime();
Console.WriteLine($"{drawn} of {pictures.Length} demo pictures drawn.");
if (After("--sheet") is { } sheet)
{
    ContactSheet.Write([.. pictures.Select(picture => Path.Combine(folder, picture.Name + ".jpg"))], sheet);
}

return 0;

// A picture is drawn on one thread, whatever libvips is allowed.
int TwoAtATime()
{
    var count = 0;
    Parallel.ForEach(
        pictures,
        new ParallelOptions { MaxDegreeOfParallelism = 2 },
        picture =>
        {
            if (Renderer.Render(picture, folder))
            {
                Interlocked.Increment(ref count);
            }
        }
    );
    return count;
}

int OneByOne()
{
    var count = 0;
    foreach (var picture in pictures)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        if (!Renderer.Render(picture, folder))
        {
            continue;
        }

        count++;
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var size = new FileInfo(Path.Combine(folder, picture.Name + ".jpg")).Length / 1024;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{picture.Name, -28} {seconds, 5:0.00} CPU s {size, 6} KB")
        );
    }

    return count;
}

string? After(string option)
{
    var at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
