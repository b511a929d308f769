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

    internal BrowserNewContextOptions Context =>
        new()
        {
            ViewportSize = new() { Width = Width, Height = Height },
            DeviceScaleFactor = PixelRatio,
            HasTouch = Touch,
            IsMobile = Touch,
            JavaScriptEnabled = Script,
            ColorScheme = ColorScheme.Light,
            Locale = "zh-CN",
        };

    /// <summary>A window of a visitor before, as if it were new.</summary>
    internal async Task<IPage> Reset(IPage window)
    {
        await window.Context.ClearCookiesAsync();
        await window.SetViewportSizeAsync(Width, Height);
        await window.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return window;
    }
}
