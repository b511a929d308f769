using Archive.Imaging;

[assembly: AssemblyFixture(typeof(Archive.Tests.Imaging.Workshop))]

namespace Archive.Tests.Imaging;

/// <summary>A folder, and workers that all tests share where they do not try to break them.</summary>
public sealed class Workshop : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("archive-imaging-");
    private int files;

    public Workshop() => Workers = Start(new());

    public ImagingWorkers Workers { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Where the workers of this workshop have their own folders.</summary>
    public string Scratch => folder.FullName;

    public ImagingWorkers Start(ImageLimits limits, int filesPerWorker = 200) =>
        new(
            new()
            {
                Program = "dotnet",
                Arguments = [Path.Combine(AppContext.BaseDirectory, "Archive.Web.dll"), "worker"],
                Scratch = Scratch,
                LogFile = Path.Combine(Scratch, "worker.log"),
                Limits = limits,
                Count = 1,
                FilesPerWorker = filesPerWorker,
            }
        );

    /// <summary>A path that no other test uses.</summary>
    public string Place(string name) => Path.Combine(Scratch, $"{Interlocked.Increment(ref files)}-{name}");

    public string Put(string name, byte[] bytes)
    {
        var file = Place(name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public async Task<ProbeReport> Probe(byte[] picture)
    {
        var result = await Workers.Probe(Put("picture", picture), Token);
        Assert.Null(result.Refused);
        return result.Value!;
    }

    public async ValueTask DisposeAsync()
    {
        await Workers.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
