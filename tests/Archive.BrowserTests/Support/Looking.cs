using Microsoft.Playwright;

namespace Archive.BrowserTests.Support;

/// <summary>What visitors do to see all of a page.</summary>
internal static class Looking
{
    /// <summary>Waits until the page as it stands has been painted.</summary>
    public const string Painted =
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

    // Each screenful waits for its own pictures: some are made only now.
    private const string ScreenByScreen = $$"""
        async () => {
          const painted = {{Painted}};
          const near = (image) => {
            const { top, bottom, height } = image.getBoundingClientRect();
            return height > 0 && bottom > 0 && top < innerHeight;
          };
          for (let top = 0; ; top += innerHeight * 0.8) {
            scrollTo(0, top);
            await painted();
            while ([...document.images].some((image) => near(image) && !image.complete)) {
              await painted();
            }
            await painted();
            if (top + innerHeight >= document.documentElement.scrollHeight) {
              return;
            }
          }
        }
        """;

    /// <summary>Scrolls to the end, screen by screen, until all pictures have come.</summary>
    public static Task ScrollThrough(this IPage page) => page.EvaluateAsync(ScreenByScreen);
}
