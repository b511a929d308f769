using Microsoft.Playwright;

namespace Archive.BrowserTests.Support;

/// <summary>Who looks at a page, and with what.</summary>
public sealed record Visitor
{
    public static readonly Visitor AtADesk = new();

    /// <summary>An ordinary telephone, upright.</summary>
    public static readonly Visitor WithAPhone = new()
    {
        Width = 390,
        Height = 844,
        PixelRatio = 2,
        Touch = true,
    };

    public int Width { get; init; } = 1440;

    public int Height { get; init; } = 900;

    public float PixelRatio { get; init; } = 1;

    public bool Touch { get; init; }

    public bool Script { get; init; } = true;

    internal BrowserNewContextOptions Context(Uri site) =>
        new()
        {
            BaseURL = site.OriginalString,
            ViewportSize = new() { Width = Width, Height = Height },
            DeviceScaleFactor = PixelRatio,
            HasTouch = Touch,
            IsMobile = Touch,
            JavaScriptEnabled = Script,
            ColorScheme = ColorScheme.Light,
            Locale = "zh-CN",
        };
}
