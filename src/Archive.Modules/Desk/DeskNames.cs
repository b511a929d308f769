using Archive.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Desk;

/// <summary>The names by which colleagues know each other.</summary>
public sealed class DeskNames(ArchiveDb db)
{
    private const string System = "系统";

    /// <summary>Display names by user name. Whoever has left keeps the name that was written down.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(
        IEnumerable<string> userNames,
        CancellationToken cancellationToken
    )
    {
        var wanted = userNames.Distinct(StringComparer.Ordinal).ToList();
        var known = await db
            .Users.AsNoTracking()
            .Where(user => wanted.Contains(user.UserName!))
            .ToDictionaryAsync(
                user => user.UserName!,
                user => user.DisplayName,
                StringComparer.Ordinal,
                cancellationToken
            );
        return wanted.ToDictionary(
            name => name,
            name =>
                known.GetValueOrDefault(name) is { Length: > 0 } shown ? shown
                : name.Length > 0 ? name
                : System,
            StringComparer.Ordinal
        );
    }

    public async Task<string> Of(string userName, CancellationToken cancellationToken) =>
        (await Of([userName], cancellationToken))[userName];
}
