using System.Net;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Hosting;

/// <summary>Who this site is and where the world finds it: <c>Archive:Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Archive:Site";

    public string Name { get; set; } = "濱江影像檔案";

    /// <summary>The address the world uses, which may have a path. Empty: the first address listened on.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Addresses the site had before; they are still answered. Separated by commas or spaces.</summary>
    public string? FormerUrls { get; set; }

    /// <summary>IANA name of the zone in which dates and deadlines are told.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Language of the pages: <c>zh-Hans</c>, <c>zh-Hant</c> or <c>en</c>.</summary>
    public string DefaultCulture { get; set; } = "zh-Hans";

    /// <summary>Number of the ICP filing, shown in the footer as it was given.</summary>
    public string? IcpNumber { get; set; }

    /// <summary>Number of the police filing, shown in the footer as it was given.</summary>
    public string? PoliceNumber { get; set; }

    /// <summary>Addresses or networks (CIDR) of the proxies whose forwarded headers are believed, separated by commas or spaces.</summary>
    public string? KnownProxies { get; set; }

    /// <summary>Whether <see cref="Name"/> was configured, and so is not for curators to change.</summary>
    public bool NameIsGiven { get; private init; }

    /// <summary><see cref="TimeZone"/>, found.</summary>
    public TimeZoneInfo Zone { get; private init; } = TimeZoneInfo.Utc;

    /// <summary><see cref="PublicUrl"/>, parsed; null when none is given.</summary>
    public Uri? PublicAddress { get; private init; }

    public IReadOnlyList<Uri> FormerAddresses { get; private init; } = [];

    /// <summary><see cref="KnownProxies"/>, parsed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; private init; } = [];

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public static SiteOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var given = section.Get<SiteOptions>() ?? new();
        return new()
        {
            Name = string.IsNullOrWhiteSpace(given.Name) ? new SiteOptions().Name : given.Name,
            NameIsGiven = !string.IsNullOrWhiteSpace(section[nameof(Name)]),
            PublicUrl = given.PublicUrl,
            FormerUrls = given.FormerUrls,
            TimeZone = given.TimeZone,
            DefaultCulture = ConfigurationCheck.OneOf(section, nameof(DefaultCulture), "zh-Hans", "zh-Hant", "en"),
            IcpNumber = given.IcpNumber,
            PoliceNumber = given.PoliceNumber,
            KnownProxies = given.KnownProxies,
            Zone = TimeZoneInfo.TryFindSystemTimeZoneById(given.TimeZone, out var zone)
                ? zone
                : throw new ConfigurationException(
                    $"{Section}:{nameof(TimeZone)}",
                    $"“{given.TimeZone}”不是时区名，例如 Asia/Shanghai。"
                ),
            PublicAddress = string.IsNullOrWhiteSpace(given.PublicUrl)
                ? null
                : Address(nameof(PublicUrl), given.PublicUrl),
            Proxies = [.. Split(given.KnownProxies).Select(Network)],
            FormerAddresses = [.. Split(given.FormerUrls).Select(text => Address(nameof(FormerUrls), text))],
        };
    }

    internal static string[] Split(string? text) =>
        (text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Uri Address(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Query.Length == 0
            ? uri
            : throw new ConfigurationException(
                $"{Section}:{name}",
                $"“{text}”不是网址，例如 https://archive.example 或 https://portal.example/archive。"
            );

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var one)
            ? new(one, one.GetAddressBytes().Length * 8)
            : throw new ConfigurationException(
                $"{Section}:{nameof(KnownProxies)}",
                $"“{text}”不是 IP 地址或网段，例如 10.0.0.5 或 10.0.0.0/8。"
            );
    }
}
