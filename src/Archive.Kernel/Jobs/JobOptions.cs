using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Jobs;

/// <summary>How much of the work in the background this node does: <c>Archive:Jobs</c>.</summary>
public sealed record JobOptions
{
    public const string Section = "Archive:Jobs";

    /// <summary>Jobs that run at the same time; with none, other nodes do them all.</summary>
    public int Runners { get; init; }

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static JobOptions Read(IConfiguration configuration) =>
        new() { Runners = (int)ConfigurationCheck.Whole(configuration.GetSection(Section), nameof(Runners), 1, 0, 16) };
}
