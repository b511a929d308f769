namespace Archive.Imaging;

/// <summary>How to start the processes that look at pictures.</summary>
public sealed record WorkerOptions
{
    /// <summary>The program that calls <see cref="WorkerProgram.Run"/>, or the dotnet host that runs it.</summary>
    public required string Program { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>A folder for the workers' temporary files; each has its own in it, gone when it ends.</summary>
    public required string Scratch { get; init; }

    public ImageLimits Limits { get; init; } = new();

    /// <summary>Takes what the decoders print.</summary>
    public string? LogFile { get; init; }

    /// <summary>Pictures looked at side by side; very large ones and HEIC have one further worker for all of them.</summary>
    public int Count { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>How many pictures a worker sees before another takes its place.</summary>
    public int FilesPerWorker { get; init; } = 200;
}
