using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Hosting;

/// <summary>A configured value that the site cannot start with; its message is one line that names the key.</summary>
public sealed class ConfigurationException(string key, string problem) : Exception($"配置 {key} 有误：{problem}")
{
    public string Key { get; } = key;
}

/// <summary>Reads configured values and says in one line what each may be.</summary>
public static class ConfigurationCheck
{
    /// <summary>One of the given words, the first when nothing is configured; letter case makes no difference.</summary>
    /// <exception cref="ConfigurationException">Another word.</exception>
    public static string OneOf(IConfigurationSection section, string name, params string[] allowed)
    {
        var value = section[name];
        if (string.IsNullOrWhiteSpace(value))
        {
            return allowed[0];
        }

        return Array.Find(allowed, word => string.Equals(word, value.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new ConfigurationException(
                $"{section.Path}:{name}",
                $"“{value}”不可用，可以是 {string.Join("、", allowed)}。"
            );
    }

    /// <exception cref="ConfigurationException">Neither true nor false.</exception>
    public static bool Bool(IConfigurationSection section, string name, bool fallback)
    {
        var value = section[name];
        if (string.IsNullOrWhiteSpace(value))
        {
            return fallback;
        }

        return bool.TryParse(value.Trim(), out var parsed)
            ? parsed
            : throw new ConfigurationException($"{section.Path}:{name}", $"“{value}”不可用，可以是 true、false。");
    }

    /// <exception cref="ConfigurationException">Not a whole number within the bounds.</exception>
    public static long Whole(IConfigurationSection section, string name, long fallback, long least, long most)
    {
        var value = section[name];
        if (string.IsNullOrWhiteSpace(value))
        {
            return fallback;
        }

        return
            long.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            && parsed >= least
            && parsed <= most
            ? parsed
            : throw new ConfigurationException(
                $"{section.Path}:{name}",
                $"“{value}”不可用，可以是 {least} 到 {most} 的整数。"
            );
    }
}
