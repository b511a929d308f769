using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Taxonomies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Api;

/// <summary>GET /api/content: items page by page, newest first. Without a token only what is published, of public types.</summary>
internal static class ListContent
{
    public const int MostOnPage = 100;
    private const int UsualOnPage = 20;

    public static async Task<IResult> Handle(
        HttpContext http,
        ArchiveDb db,
        IContentManager content,
        ContentDefinitions definitions,
        CancellationToken cancellationToken,
        string? type = null,
        string? status = null,
        string? term = null,
        int page = 1,
        int size = UsualOnPage
    )
    {
        if (page < 1 || size is < 1 or > MostOnPage)
        {
            return ApiProblem.BadRequest($"page 从 1 开始，size 是 1 到 {MostOnPage}。");
        }

        if (ApiAccess.Version(status) is not { } version)
        {
            return ApiProblem.WrongStatus();
        }

        // Who asks is known only once the gate is passed: a bound user would be the one of before.
        var all = http.User.Has(ApiScope.Read);
        if (!all && version != VersionOptions.Published)
        {
            return ApiProblem.Forbidden(ApiScope.Read);
        }

        var types = definitions
            .Types.Where(known => all || ApiAccess.IsPublic(known))
            .Select(known => known.Name)
            .Where(name => type is null || name == type)
            .ToList();
        var wanted = In(version, db.ContentItems.AsNoTracking())
            .Where(item => item.RemovedUtc == null && types.Contains(item.ContentType));
        if (term is not null)
        {
            if (!ContentId.TryParse(term, null, out var word))
            {
                return ApiProblem.BadRequest("term 是分类里一个词的编号。");
            }

            var ids = await FollowMerges.Meant(db, word, cancellationToken);
            var shown = version == VersionOptions.Published;
            wanted = wanted.Where(item =>
                db.Set<TermUseRow>()
                    .Any(use =>
                        use.ContentItemId == item.ContentItemId && ids.Contains(use.TermId) && (!shown || use.Published)
                    )
            );
        }

        var total = await wanted.CountAsync(cancellationToken);
        var skip = (page - 1L) * size;
        IReadOnlyList<ContentItem> items =
            skip >= total
                ? []
                : await content.Get(
                    await wanted
                        .OrderByDescending(item => item.CreatedUtc)
                        .ThenByDescending(item => item.ContentItemId)
                        .Skip((int)skip)
                        .Take(size)
                        .Select(item => item.ContentItemId)
                        .ToListAsync(cancellationToken),
                    version,
                    cancellationToken
                );
        http.Response.Headers.CacheControl = all ? "private, no-store" : "no-cache";
        http.Response.Headers.Vary = HeaderNames.Authorization;
        var answer = new JsonObject
        {
            ["total"] = total,
            ["page"] = page,
            ["size"] = size,
            ["items"] = new JsonArray([.. items.Select(ContentItemJson.Write)]),
        };
        return TypedResults.Text(answer.ToJsonString(ArchiveJson.Orchard), ContentAnswer.MediaType);
    }

    private static IQueryable<ContentItemRow> In(VersionOptions version, IQueryable<ContentItemRow> items) =>
        version switch
        {
            VersionOptions.Published => items.Where(item => item.PublishedVersionId != null),
            VersionOptions.Draft => items.Where(item =>
                item.PublishedVersionId == null || item.PublishedVersionId != item.LatestVersionId
            ),
            _ => items,
        };
}
