using Archive.BrowserTests.Support;

namespace Archive.BrowserTests;

/// <summary>An address of every kind of page that a visitor may see. A new kind of page is one line here.</summary>
public sealed class PublicPages : TheoryData<string>
{
    /// <summary>Answered with 404, in words.</summary>
    public const string Missing = "/nowhere";

    public const string Home = "/";
    public const string Wall = "/exhibitions/wall";

    /// <summary>The exhibition of the demo, with its 45 works.</summary>
    public const string Demo = "/exhibitions/huacai-binjiang";

    public const string Work = "/exhibitions/wall/works/2";

    public static IReadOnlyList<string> All { get; } =
    [
        Home,
        "/exhibitions",
        Wall,
        // As an import hangs it: one wall without a name.
        $"/exhibitions/{Gallery.LongSlug}",
        "/exhibitions/wall/catalogue",
        Work,
        // Two pictures, and a title that is far too long.
        "/exhibitions/wall/works/12",
        // Nothing hangs here yet.
        "/exhibitions/next",
        "/about",
        "/reading",
        "/login",
        Missing,
        Demo,
        $"{Demo}/catalogue",
        $"{Demo}/works/8",
        "/series",
        "/series/badaitou",
        "/stories",
        "/stories/six-years",
        "/places",
        "/places/badaitou",
        "/people",
        "/people/example-04",
    ];

    public PublicPages()
        : base(All) { }
}

/// <summary>The same kinds of page in other languages and in large type: for what changes with the letters.</summary>
public sealed class PublicPagesOtherwise : TheoryData<string>
{
    private const string Demo = PublicPages.Demo;

    public PublicPagesOtherwise()
        : base(
            $"/hant{Demo}",
            $"/en{Demo}/works/8",
            "/en/places",
            "/?text=large",
            $"{Demo}?text=large",
            $"{Demo}/works/8?text=large",
            "/series/badaitou?text=large",
            "/stories/tulips?text=large",
            "/people/example-04?text=large",
            "/places?text=large"
        ) { }
}
