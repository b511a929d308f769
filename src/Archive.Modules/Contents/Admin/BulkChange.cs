using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Desk;

namespace Archive.Modules.Contents.Admin;

/// <summary>A change of many items, as it would be done.</summary>
/// <param name="Act">publish, unpublish or remove.</param>
/// <param name="Title">公开, 撤下, 放进回收站.</param>
/// <param name="Same">How many of those chosen it leaves as they are.</param>
public sealed record BulkPlan(string Act, string Title, IReadOnlyList<ContentItem> Changing, int Same);

/// <summary>An item that a change of many could not change, and why.</summary>
public sealed record BulkRefusal(ContentId Id, string Title, string Reason);

/// <summary>Changes many items: first told, then done, each for itself so that one mistake stops no other.</summary>
public sealed class BulkChange(IContentManager content, ChangeReader changes, Permits permits)
{
    private const int Most = 500;

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["publish"] = "公开",
        ["unpublish"] = "撤下",
        ["remove"] = "放进回收站",
    };

    /// <returns>Null when there is no such change or this person may not make it.</returns>
    public async Task<BulkPlan?> Plan(
        string act,
        IReadOnlyCollection<ContentId> chosen,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        if (!Titles.TryGetValue(act, out var title) || !permits.May(user, ContentsModule.PublishContent))
        {
            return null;
        }

        var ids = chosen.Distinct().Take(Most).ToList();
        var latest = await content.Get(ids, VersionOptions.Latest, cancellationToken);
        var published = (await content.Get(ids, VersionOptions.Published, cancellationToken))
            .Select(item => item.ContentItemId)
            .ToHashSet();
        var changing = latest
            .Where(item =>
                act switch
                {
                    "publish" => !item.Published,
                    "unpublish" => published.Contains(item.ContentItemId),
                    _ => true,
                }
            )
            .ToList();
        return new(act, title, changing, latest.Count - changing.Count);
    }

    public async Task<IReadOnlyList<BulkRefusal>> Apply(BulkPlan plan, CancellationToken cancellationToken)
    {
        var refusals = new List<BulkRefusal>();
        foreach (var item in plan.Changing)
        {
            var result = await Do(plan.Act, item, cancellationToken);
            if (!result.Succeeded)
            {
                refusals.Add(new(item.ContentItemId, item.DisplayText, Why(result)));
            }
        }

        await changes.CatchUp(cancellationToken);
        return refusals;
    }

    public async Task<bool> Restore(ContentId item, CancellationToken cancellationToken) =>
        (await content.Restore(item, cancellationToken)).Succeeded;

    private Task<SaveResult> Do(string act, ContentItem item, CancellationToken cancellationToken) =>
        act switch
        {
            "publish" => content.Publish(item, cancellationToken),
            "unpublish" => content.Unpublish(item.ContentItemId, cancellationToken),
            _ => content.Remove(item.ContentItemId, cancellationToken),
        };

    private static string Why(SaveResult result) =>
        result.Status switch
        {
            SaveStatus.Invalid => string.Join(' ', result.Errors.Select(error => error.Message)),
            SaveStatus.Conflict => "有人刚改过它，请看过再试。",
            _ => "它已经不在了，或者已经是这样。",
        };
}
