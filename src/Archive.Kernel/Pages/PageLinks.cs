using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Http;

namespace Archive.Kernel.Pages;

/// <summary>Links between public pages. They keep the reader's language and size.</summary>
public sealed class PageLinks(SiteAddress address, SiteOptions site, IHttpContextAccessor accessor)
{
    private static readonly (string Prefix, string Name)[] Languages =
    [
        ("hans", "简体"),
        ("hant", "繁體"),
        ("en", "English"),
    ];

    public PageView View => PageView.Of(accessor.HttpContext, site);

    /// <summary>The language that authors of this site write in; what is shown in another is converted from it.</summary>
    public string ContentCulture => site.DefaultCulture == "en" ? "zh-Hans" : site.DefaultCulture;

    /// <summary>A link to a page: <c>exhibitions/orient</c> becomes <c>/hant/exhibitions/orient?text=large</c>.</summary>
    /// <param name="path">Path below the site's root, with or without a leading slash; a fragment may follow.</param>
    public string To(string path) => address.Href(Written(path, View));

    /// <summary>The page itself in each language, for the reader to choose from.</summary>
    public IReadOnlyList<PageLanguage> LanguagesOf(string path) =>
        [
            .. Languages.Select(language =>
            {
                var culture = PageView.Prefixes[language.Prefix];
                // Who chose another language comes back to this one converted too: an author may have written in any.
                var prefix = culture == site.DefaultCulture && View.Prefix.Length == 0 ? "" : language.Prefix;
                var view = new PageView(culture, prefix, View.LargeText);
                return new PageLanguage(
                    language.Name,
                    culture,
                    address.Href(Written(path, view)),
                    address.Absolute(Written(path, new(culture, language.Prefix, false))),
                    culture == View.Culture
                );
            }),
        ];

    /// <summary>The page itself with letters of the other size.</summary>
    public string OtherSizeOf(string path) => address.Href(Written(path, View with { LargeText = !View.LargeText }));

    /// <summary>The page's own address as the world writes it, without the size of letters.</summary>
    public string Canonical(string path) => address.Absolute(Written(path, View with { LargeText = false }));

    /// <summary>The page without a language chosen, as the world writes it.</summary>
    public string Authored(string path) => address.Absolute(Written(path, new(site.DefaultCulture, "", false)));

    private static string Written(string path, PageView view)
    {
        var rest = path.TrimStart('/');
        var mark = rest.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = mark < 0 ? (rest, "") : (rest[..mark], rest[mark..]);
        var prefixed =
            view.Prefix.Length == 0 ? page
            : page.Length == 0 ? view.Prefix
            : $"{view.Prefix}/{page}";
        return prefixed + (view.LargeText ? "?text=large" : "") + fragment;
    }
}

/// <summary>A page in another language.</summary>
/// <param name="Name">In that language.</param>
/// <param name="Culture">As HTML writes it.</param>
/// <param name="Url">Link to follow.</param>
/// <param name="Absolute">The same as the world writes it.</param>
public sealed record PageLanguage(string Name, string Culture, string Url, string Absolute, bool Current);
