using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Api.Admin;

/// <summary>GET and POST /desk/api: the tokens of other programs.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = ApiModule.ManageApi)]
public sealed class TokensModel(
    ArchiveDb db,
    MakeToken make,
    RevokeToken revoke,
    SiteAddress address,
    TimeProvider clock
) : PageModel
{
    private const int UsualLimit = 60;

    [BindProperty(Name = "name")]
    public string? TokenName { get; set; }

    [BindProperty(Name = "scopes")]
    public List<string> Scopes { get; set; } = [ApiScope.Read];

    [BindProperty(Name = "limit")]
    public int? Limit { get; set; } = UsualLimit;

    [BindProperty(Name = "days")]
    public int? Days { get; set; } = 365;

    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>The secret of a token just made: on this answer and never again.</summary>
    public string? Secret { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task OnGet(CancellationToken cancellationToken) => Read(cancellationToken);

    public async Task<IActionResult> OnPost(CancellationToken cancellationToken)
    {
        var request = new TokenRequest(TokenName ?? "", Scopes, Limit ?? 0, Days);
        var made = ModelState.IsValid
            ? await make.Handle(request, cancellationToken)
            : new(null, [new("limit", "次数和天数要写数字。")]);
        (Secret, Problems) = (made.Secret, made.Problems);
        Response.StatusCode = Secret is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        await Read(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke(ContentId token, CancellationToken cancellationToken) =>
        LocalRedirect(
            address.Href(await revoke.Handle(token, cancellationToken) ? "desk/api?done=revoked" : "desk/api")
        );

    private async Task Read(CancellationToken cancellationToken) =>
        Tokens = await db.Set<ApiToken>()
            .AsNoTracking()
            .OrderBy(token => token.RevokedUtc != null)
            .ThenByDescending(token => token.CreatedUtc)
            .ToListAsync(cancellationToken);
}
