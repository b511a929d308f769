using System.Globalization;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Desk;

/// <summary>POST /desk/language: from now on the desk speaks it to this browser. The page is for whoever reloads it.</summary>
[AllowAnonymous]
public sealed class ChooseLanguageModel(SiteAddress address, TimeProvider clock) : PageModel
{
    /// <param name="back">Where the choice was made.</param>
    public IActionResult OnPost(string? tag, string? back)
    {
        if (DeskLanguage.All.FirstOrDefault(language => language.Tag == tag) is not { } chosen)
        {
            return BadRequest();
        }

        var culture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(chosen.Tag));
        Response.Cookies.Append(
            SpeaksLanguage.Cookie,
            CookieRequestCultureProvider.MakeCookieValue(culture),
            new CookieOptions
            {
                Expires = clock.GetUtcNow().AddYears(1),
                HttpOnly = true,
                IsEssential = true,
                Path = address.Href(""),
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            }
        );
        // Nobody is sent to another site, whatever the form says.
        return LocalRedirect(Url.IsLocalUrl(back) ? back : address.Href("desk"));
    }
}
