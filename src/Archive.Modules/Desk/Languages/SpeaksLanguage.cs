using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;

namespace Archive.Modules.Desk;

/// <summary>
/// Chooses the language of a desk page: what was chosen before, then what the browser asks for. Only words follow it:
/// numbers and dates are read and written as everywhere in the archive.
/// </summary>
public sealed class SpeaksLanguage
{
    public const string Cookie = ".Archive.Language";

    private readonly RequestLocalizationOptions options = new()
    {
        DefaultRequestCulture = new(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(DeskLanguage.All[0].Tag)),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = [.. DeskLanguage.All.Select(language => CultureInfo.GetCultureInfo(language.Tag))],
        RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Cookie },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ],
    };

    /// <summary>Called by the framework, which runs this before every page.</summary>
    public void Configure(IApplicationBuilder app) => app.UseRequestLocalization(options);
}
