using System.Globalization;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Users;

/// <summary>GET and POST /login.</summary>
[AllowAnonymous]
public sealed partial class LoginModel(
    SignInManager<ArchiveUser> signIn,
    UserManager<ArchiveUser> users,
    SiteAddress address,
    TimeProvider clock,
    ILogger<LoginModel> logger
) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why it did not work; null before the first try.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrEmpty(Password))
        {
            Problem = "请填写帐号和密码。";
            return Page();
        }

        var result = await signIn.PasswordSignInAsync(Name.Trim(), Password, Remember, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            LogSignedIn(logger, Name.Trim());
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : address.Href("desk"));
        }

        // Whether the name or the password was wrong is nobody's business.
        Problem = result.IsLockedOut ? await Locked(Name.Trim()) : "帐号或密码不对。";
        return Page();
    }

    private async Task<string> Locked(string name)
    {
        var until = await users.FindByNameAsync(name) is { } user ? await users.GetLockoutEndDateAsync(user) : null;
        var minutes = Math.Max(1, Math.Ceiling(((until ?? clock.GetUtcNow()) - clock.GetUtcNow()).TotalMinutes));
        return string.Create(CultureInfo.InvariantCulture, $"输错次数太多，请在 {minutes} 分钟后再试。");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} signed in")]
    private static partial void LogSignedIn(ILogger logger, string user);
}
