using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Api;

/// <summary>How often programs may ask: <c>Archive:Api</c>. A token carries its own number besides.</summary>
public sealed record ApiOptions
{
    public const string Section = "Archive:Api";

    /// <summary>Requests without a token from one network, in a minute.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Requests with a token that is no good, or without the one they need, from one network, in a minute.</summary>
    public int FailuresPerMinute { get; init; }

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static ApiOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new()
        {
            RequestsPerMinute = (int)ConfigurationCheck.Whole(section, nameof(RequestsPerMinute), 300, 1, 1_000_000),
            FailuresPerMinute = (int)ConfigurationCheck.Whole(section, nameof(FailuresPerMinute), 60, 1, 1_000_000),
        };
    }
}
