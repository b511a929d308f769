using System.Globalization;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Identity;
using Archive.Modules.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Users;

/// <summary>Somebody with an account.</summary>
/// <param name="Seen">When he was last here; null when it is longer ago than a session lasts.</param>
public sealed record ListedPerson(ArchiveUser User, IReadOnlyList<string> Roles, DateTimeOffset? Seen);

/// <summary>GET /desk/users.</summary>
[Authorize(Policy = DeskModule.AccessDesk)]
[Authorize(Policy = UsersModule.ManageUsers)]
public sealed class PeopleModel(ArchiveDb db, SiteAddress address) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public string Search => Query?.Trim() ?? "";

    public IReadOnlyList<ListedPerson> People { get; private set; } = [];

    public int Total { get; private set; }

    public int Found { get; private set; }

    public Paging Paging { get; private set; } = new(1, 1, "");

    public Task OnGet(CancellationToken cancellationToken)
    {
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        return Read(asked, cancellationToken);
    }

    /// <summary>The list as a table for Excel.</summary>
    public async Task<IActionResult> OnGetXlsx(CancellationToken cancellationToken) =>
        await DeskTable.Xlsx(
            "帐号",
            await DeskTable.All(async page =>
            {
                await Read(page, cancellationToken);
                return page > Paging.Pages ? [] : People;
            }),
            [
                new("帐号", 20, person => person.User.UserName),
                new("显示名", 20, person => person.User.DisplayName),
                new("角色", 30, person => string.Join('、', person.Roles)),
                new("两步验证", 10, person => person.User.TwoFactorEnabled ? "有" : ""),
                new("停用于", 20, person => person.User.DisabledUtc?.UtcDateTime),
                new("来过", 20, person => person.Seen?.UtcDateTime),
            ],
            cancellationToken
        );

    private async Task Read(int asked, CancellationToken cancellationToken)
    {
        Total = await db.Users.CountAsync(cancellationToken);
        var folded = Search.ToUpperInvariant();
        var users = db
            .Users.AsNoTracking()
            .Where(user => user.NormalizedUserName!.Contains(folded) || user.DisplayName.Contains(Search));
        Found = await users.CountAsync(cancellationToken);
        var path = Search.Length > 0 ? $"desk/users?q={Uri.EscapeDataString(Search)}" : "desk/users";
        Paging = Paging.Of(asked, Found, address.Href(path));
        var page = await users
            .OrderBy(user => user.DisabledUtc != null)
            .ThenBy(user => user.NormalizedUserName)
            .Skip((Paging.Page - 1) * Paging.Size)
            .Take(Paging.Size)
            .ToListAsync(cancellationToken);
        var ids = page.Select(user => user.Id).ToList();
        var roles = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where ids.Contains(held.UserId)
            select new { held.UserId, Name = role.Description == "" ? role.Name! : role.Description }
        ).ToListAsync(cancellationToken);
        var seen = await db
            .Sessions.Where(session => ids.Contains(session.UserId))
            .GroupBy(session => session.UserId)
            .Select(own => new { Id = own.Key, At = own.Max(session => session.SeenUtc) })
            .ToDictionaryAsync(own => own.Id, own => own.At, StringComparer.Ordinal, cancellationToken);
        People =
        [
            .. page.Select(user => new ListedPerson(
                user,
                [
                    .. roles
                        .Where(role => role.UserId == user.Id)
                        .Select(role => role.Name)
                        .Order(StringComparer.Ordinal),
                ],
                seen.TryGetValue(user.Id, out var at) ? at : null
            )),
        ];
    }
}
