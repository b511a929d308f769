using System.Text;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Archive.Modules.Users;

/// <summary>GET and POST /desk/account/second-step: the code of an app on a telephone, and the codes for when it is lost.</summary>
[Authorize(Policy = IdentityServices.SignedIn)]
public sealed class SecondStepModel(
    UserManager<ArchiveUser> users,
    IUserStore<ArchiveUser> store,
    ArchiveSignIn door,
    SiteOptions site,
    SiteAddress address
) : PageModel
{
    private const int Codes = 10;
    private const int Dot = 6;
    private const int KeyLength = 32;

    public bool IsOn { get; private set; }

    /// <summary>The key that is offered; it counts once a code of it has come back.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The key in groups of four, for whoever types it.</summary>
    public string Grouped { get; private set; } = "";

    /// <summary>The same key as a picture to look at with the app, and as an address for an app on this device.</summary>
    public string Picture { get; private set; } = "";

    /// <inheritdoc cref="Picture"/>
    public string Link { get; private set; } = "";

    /// <summary>New recovery codes, told once; empty otherwise.</summary>
    public IReadOnlyList<string> New { get; private set; } = [];

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGet() => await Show() is null ? Challenge() : Page();

    public async Task<IActionResult> OnPostOn(string? code)
    {
        if (await Show() is not { } me)
        {
            return Challenge();
        }

        // Put beside the account, and saved with it only when the code is right.
        await ((IUserAuthenticatorKeyStore<ArchiveUser>)store).SetAuthenticatorKeyAsync(
            me,
            Key!,
            HttpContext.RequestAborted
        );
        var given = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        if (IsOn || !await users.VerifyTwoFactorTokenAsync(me, users.Options.Tokens.AuthenticatorTokenProvider, given))
        {
            return Invalid(new("code", "验证码不对。请看手机上现在的六位数字；手机的时间要走得准。"));
        }

        await users.SetTwoFactorEnabledAsync(me, true);
        return await Tell(me);
    }

    public async Task<IActionResult> OnPostCodes(string? password) =>
        await Confirmed(password) is { } me ? await Tell(me) : Refused();

    public async Task<IActionResult> OnPostOff(string? password)
    {
        if (await Confirmed(password) is not { } me)
        {
            return Refused();
        }

        await users.SetTwoFactorEnabledAsync(me, false);
        await users.ResetAuthenticatorKeyAsync(me);
        await door.RefreshSignInAsync(me);
        return LocalRedirect(address.Href("desk/account?done=off"));
    }

    // Whoever finds the browser open does not change how its owner comes in.
    private async Task<ArchiveUser?> Confirmed(string? password) =>
        await Show() is { } me && IsOn && await users.CheckPasswordAsync(me, password ?? "") ? me : null;

    private async Task<IActionResult> Tell(ArchiveUser me)
    {
        New = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(me, Codes) ?? []];
        IsOn = true;
        await door.RefreshSignInAsync(me);
        return Page();
    }

    private async Task<ArchiveUser?> Show()
    {
        if (await users.GetUserAsync(User) is not { } me)
        {
            return null;
        }

        IsOn = me.TwoFactorEnabled;
        if (!IsOn)
        {
            if (
                Key is not { Length: KeyLength }
                || !Key.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'))
            )
            {
                Key = users.GenerateNewAuthenticatorKey();
            }

            Offer(Key, me.UserName ?? "");
        }

        return me;
    }

    private void Offer(string key, string name)
    {
        var issuer = Uri.EscapeDataString(site.Name);
        Link = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(name)}?secret={key}&issuer={issuer}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        Picture = $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(Dot))}";
        var groups = new StringBuilder();
        foreach (var group in key.Chunk(4))
        {
            groups.Append(groups.Length == 0 ? "" : " ").Append(group);
        }

        Grouped = groups.ToString();
    }

    private IActionResult Refused() =>
        User.Identity?.IsAuthenticated == true ? Invalid(new("password", "密码不对，没有改动。")) : Challenge();

    private PageResult Invalid(FieldProblem problem)
    {
        Problems = [problem];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
