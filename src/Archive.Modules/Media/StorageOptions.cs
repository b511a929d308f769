using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Modules.Media;

/// <summary>Where originals are kept: <c>Archive:Storage</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Archive:Storage";
    public const string FileSystem = "FileSystem";

    /// <summary><c>FileSystem</c>: the folder <c>media</c> in the data folder.</summary>
    public string Provider { get; init; } = FileSystem;

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static StorageOptions Read(IConfiguration configuration) =>
        new() { Provider = ConfigurationCheck.OneOf(configuration.GetSection(Section), nameof(Provider), FileSystem) };
}
