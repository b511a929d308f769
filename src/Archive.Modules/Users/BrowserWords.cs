namespace Archive.Modules.Users;

/// <summary>What a browser said it is, shortened to what its owner knows it by.</summary>
public static class BrowserWords
{
    // The first that is found counts: most browsers also claim to be those further down.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"),
        ("QQBrowser", "QQ 浏览器"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Devices =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("HarmonyOS", "鸿蒙"),
        ("Android", "安卓"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string agent)
    {
        var (browser, device) = (Find(Browsers, agent), Find(Devices, agent));
        return browser is null && device is null ? "不知名的浏览器"
            : browser is null ? device!
            : device is null ? browser
            : $"{device} 上的 {browser}";
    }

    private static string? Find((string Sign, string Name)[] known, string agent) =>
        Array.Find(known, one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
