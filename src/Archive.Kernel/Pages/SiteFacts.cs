using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Themes;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Pages;

/// <summary>What every template may say about the site: <c>Site</c>. Read at start and again after a change.</summary>
public sealed class SiteFacts(
    SiteOptions options,
    SiteAddress address,
    ThemeCatalog themes,
    AssetAddresses assets,
    IServiceScopeFactory scopes
) : IChangeFollower
{
    private volatile SiteWords words = new();

    public string Name => options.NameIsGiven ? options.Name : Given(words.Name) ?? options.Name;

    public string? IcpNumber => Given(options.IcpNumber) ?? Given(words.IcpNumber);

    public string? PoliceNumber => Given(options.PoliceNumber) ?? Given(words.PoliceNumber);

    /// <summary>What the site is, in a sentence; empty when nobody has said.</summary>
    public string Description => Given(words.Description) ?? "";

    /// <summary>Paragraphs at the foot of every page.</summary>
    public IReadOnlyList<string> Footer =>
        (words.Footer ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Address of the front page.</summary>
    public string Home => address.Href("");

    /// <summary>Stylesheets of the theme and of those it builds on, the base first.</summary>
    public IEnumerable<string> Sheets =>
        themes
            .Chain.Reverse()
            .Select(theme => assets.TryOf($"themes/{theme.Name}/site.css", out var link) ? link : null)
            .OfType<string>();

    /// <summary>Reads what curators have said.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<SiteSettings>();
        words = await settings.Get<SiteWords>(SiteWords.Setting, cancellationToken) ?? new();
    }

    public Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken) =>
        changes.Any(change => change.Kind == ChangeKind.Settings && change.Subject == SiteWords.Setting)
            ? Load(cancellationToken)
            : Task.CompletedTask;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What templates may know of the request: <c>Request</c>. Nothing in it tells one visitor from another.</summary>
/// <param name="Path">Path below the site's root, without a leading slash or the prefix of a language.</param>
/// <param name="Url">The page's own address as the world writes it.</param>
/// <param name="ContentCulture">Language in which authors write where they do not say otherwise.</param>
/// <param name="LargeText">Whether the reader asked for large letters.</param>
/// <param name="OtherSizeUrl">The same page in letters of the other size.</param>
/// <param name="AuthoredUrl">The same page as its authors wrote it, for readers of any language, as the world writes it.</param>
/// <param name="Languages">The same page in each language.</param>
/// <param name="Preview">What to say above a page that is not before visitors; null for every other.</param>
public sealed record PageRequest(
    string Path,
    string Url,
    string ContentCulture,
    bool LargeText,
    string OtherSizeUrl,
    string AuthoredUrl,
    IReadOnlyList<PageLanguage> Languages,
    PagePreview? Preview
)
{
    internal static PageRequest Of(string path, PageLinks links, PagePreview? preview) =>
        new(
            path,
            links.Canonical(path),
            links.ContentCulture,
            links.View.LargeText,
            links.OtherSizeOf(path),
            links.Authored(path),
            // Staff see one page before it is published, not all its forms.
            preview is null
                ? links.LanguagesOf(path)
                : [],
            preview
        );
}

/// <summary>That a page is shown before it is published: to staff, or to whoever was sent a link.</summary>
/// <param name="EditUrl">Where it is edited; empty for a reader who does not.</param>
public sealed record PagePreview(string Words, string EditUrl);
