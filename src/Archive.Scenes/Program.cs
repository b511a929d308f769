using System.Diagnostics;
using System.Globalization;
using Archive.Scenes;
using Archive.Scenes.Rendering;

// Draws the demo pictures that are missing or changed:
//   dotnet Archive.Scenes.dll OUTFOLDER [--only NAME] [--times] [--sheet FILE]

if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal))
{
    Console.Error.WriteLine("Usage: Archive.Scenes OUTFOLDER [--only NAME] [--times] [--sheet FILE]");
    return 2;
}

string? only = After("--only");
var pictures = Catalogue
    .All.Where(picture =>
        only is null || only.Split(',').Any(part => picture.Name.Contains(part, StringComparison.Ordinal))
    )
    .ToArray();
if (pictures.Length == 0)
{
    Console.Error.WriteLine($"No picture is called {only}.");
    return 1;
}

Directory.CreateDirectory(args[0]);
var drawn = 0;
foreach (var picture in pictures)
{
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    if (!Renderer.Render(picture, args[0]))
    {
        continue;
    }

    drawn++;
    if (args.Contains("--times"))
    {
        var file = new FileInfo(Path.Combine(args[0], picture.Name + ".jpg"));
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{picture.Name, -28} {seconds, 5:0.00} CPU s {file.Length / 1024, 6} KB"
            )
        );
    }
}

Console.WriteLine($"{drawn} of {pictures.Length} pictures drawn.");
if (After("--sheet") is { } sheet)
{
    ContactSheet.Write([.. pictures.Select(picture => Path.Combine(args[0], picture.Name + ".jpg"))], sheet);
}

return 0;

string? After(string option)
{
    var at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
