using System.Globalization;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Archive.Modules.Desk;

/// <summary>POST /desk/language: from now on the desk speaks it to this browser.</summary>
internal static class ChooseLanguage
{
    public static Results<RedirectHttpResult, BadRequest> Handle(
        HttpContext context,
        SiteAddress address,
        TimeProvider clock,
        [FromForm] string? tag,
        [FromForm] string? back
    )
    {
        if (DeskLanguage.All.FirstOrDefault(language => language.Tag == tag) is not { } chosen)
        {
            return TypedResults.BadRequest();
        }

        var culture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(chosen.Tag));
        context.Response.Cookies.Append(
            SpeaksLanguage.Cookie,
            CookieRequestCultureProvider.MakeCookieValue(culture),
            new()
            {
                Expires = clock.GetUtcNow().AddYears(1),
                HttpOnly = true,
                IsEssential = true,
                Path = address.Href(""),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
        // Nobody is sent to another site, whatever the form says.
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) ? back! : address.Href("desk"));
    }
}
