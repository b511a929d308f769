using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Modules.Pages;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Redirects;

/// <summary>Answers an old address with the one that staff let it lead to, in the reader's language.</summary>
internal sealed class FollowRedirect(ArchiveDb db, ContentRoutes routes, PageLinks links) : IFormerAddress
{
    public async Task<string?> Find(string path, CancellationToken cancellationToken)
    {
        var key = AddressRules.Key(path);
        var target = await db.Set<RedirectRow>()
            .AsNoTracking()
            .Where(row => row.Path == key)
            .Select(row => row.Target)
            .SingleOrDefaultAsync(cancellationToken);
        return target is null || target.Contains("://", StringComparison.Ordinal)
            ? target
            : await Local(target, cancellationToken);
    }

    private async Task<string> Local(string target, CancellationToken cancellationToken)
    {
        var end = target.IndexOfAny(['?', '#']);
        var path = end < 0 ? target : target[..end];
        // The item there may have moved since: one step, not two.
        if (await routes.Resolve(path, cancellationToken) is { MovedTo: { } present })
        {
            path = present;
        }

        var link = links.To(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        return end < 0 ? link
            : target[end] == '?' && link.Contains('?', StringComparison.Ordinal) ? $"{link}&{target[(end + 1)..]}"
            : link + target[end..];
    }
}
