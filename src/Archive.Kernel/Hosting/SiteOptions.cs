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
}
