using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Hanzi;

/// <summary>The site's converter, with its glossary as it is now: for pages, search and exports alike.</summary>
public sealed class SiteScripts(SiteFacts site, IServiceScopeFactory scopes) : IChangeFollower
{
    private readonly Lock turn = new();
    private Task<ScriptConverter>? current;

    /// <summary>What is never converted whatever the glossary says: the site's name and its filing numbers.</summary>
    public IReadOnlyList<string> Kept =>
        [
            .. new[] { site.Name, site.IcpNumber, site.PoliceNumber }
                .Select(text => text?.Trim())
                .OfType<string>()
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    public Task<ScriptConverter> Converter()
    {
        // A reading that began before a change is forgotten with it, and never kept after it.
        lock (turn)
        {
            return current is { IsFaulted: false } ? current : current = Read();
        }
    }

    public Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        if (
            changes.Any(change =>
                change.Kind == ChangeKind.Settings && change.Subject is Glossary.Setting or SiteWords.Setting
            )
        )
        {
            lock (turn)
            {
                current = null;
            }
        }

        return Task.CompletedTask;
    }

    // Shared by all who wait for it: nobody's leaving cancels it.
    private async Task<ScriptConverter> Read()
    {
        await using var scope = scopes.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<SiteSettings>();
        var glossary = await settings.Get<Glossary>(Glossary.Setting, CancellationToken.None);
        return new(glossary ?? new(), Kept);
    }
}
