using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Archive.Modules.Users;

/// <summary>GET and POST /login/code: the second step.</summary>
[AllowAnonymous]
public sealed class LoginCodeModel(SignIn signIn, SiteAddress address) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            Problem = "请填写验证码。";
            return Page();
        }

        var answer = await signIn.HandleCode(Code, Remember, cancellationToken);
        switch (answer.Outcome)
        {
            case SignInOutcome.Done:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : address.Href("desk"));
            case SignInOutcome.TooLate:
                return LocalRedirect(address.Href("login"));
            case SignInOutcome.Wait:
                Response.Headers.RetryAfter = LoginModel.Seconds(answer.Wait);
                Problem = LoginModel.Words(answer);
                return Page();
            default:
                Problem = "验证码不对。请看手机上现在的六位数字，时间走得准才对得上；恢复码每个只能用一次。";
                return Page();
        }
    }
}
