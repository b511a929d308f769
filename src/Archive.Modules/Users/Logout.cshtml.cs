using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Users;

/// <summary>POST /logout. A link cannot sign anybody out; the page is for whoever follows one.</summary>
[AllowAnonymous]
public sealed class LogoutModel(SignInManager<ArchiveUser> signIn, SiteAddress address) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(address.Href(""));
    }
}
