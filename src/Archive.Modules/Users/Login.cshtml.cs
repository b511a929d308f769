using System.Globalization;
using Archive.Kernel.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Users;

/// <summary>GET and POST /login.</summary>
[AllowAnonymous]
public sealed partial class LoginModel(SignIn signIn, SiteAddress address, ILogger<LoginModel> logger) : PageModel
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

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrEmpty(Password))
        {
            Problem = "请填写帐号和密码。";
            return Page();
        }

        var answer = await signIn.Handle(Name.Trim(), Password, Remember, cancellationToken);
        switch (answer.Outcome)
        {
            case SignInOutcome.Done:
                LogSignedIn(logger, Name.Trim());
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : address.Href("desk"));
            case SignInOutcome.NeedsCode:
                return LocalRedirect(address.Href("login/code") + Next());
            default:
                Problem = Words(answer);
                if (answer.Outcome == SignInOutcome.Wait)
                {
                    Response.Headers.RetryAfter = Seconds(answer.Wait);
                }

                return Page();
        }
    }

    /// <summary>Why somebody is still outside.</summary>
    internal static string Words(SignInAnswer answer) =>
        answer.Outcome switch
        {
            SignInOutcome.Wait => string.Create(
                CultureInfo.InvariantCulture,
                $"输错次数太多，请在 {Math.Max(1, Math.Ceiling(answer.Wait.TotalMinutes))} 分钟后再试。"
            ),
            SignInOutcome.Disabled => "这个帐号已停用，请找管理员。",
            _ => "帐号或密码不对。",
        };

    internal static string Seconds(TimeSpan wait) =>
        Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private string Next() =>
        QueryString
            .Create(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["remember"] = Remember ? "true" : "false",
                    [nameof(ReturnUrl)] = ReturnUrl ?? "",
                }
            )
            .ToUriComponent();

    [LoggerMessage(Level = LogLevel.Information, Message = "{User} signed in")]
    private static partial void LogSignedIn(ILogger logger, string user);
}
