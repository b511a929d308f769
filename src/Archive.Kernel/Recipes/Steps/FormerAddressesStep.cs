using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Recipes.Steps;

/// <summary>
/// <c>FormerAddresses</c>: addresses that items had once and that still lead to them. Not a step of Orchard's, which
/// passes it over.
/// </summary>
internal sealed class FormerAddressesStep(ArchiveDb db) : IRecipeStep, IRecipeSource
{
    public string Name => "FormerAddresses";

    public int Position => 7;

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var entry in context.Data.Objects("Addresses"))
        {
            var path = ContentRoutes.Normalise(entry.Property("Path")?.ToString() ?? "");
            if (
                path.Length == 0
                || !ContentId.TryParse(entry.Property("ContentItemId")?.ToString(), out var id)
                || !await db.ContentItems.AnyAsync(item => item.ContentItemId == id, cancellationToken)
            )
            {
                throw new RecipeException($"旧网址“{path}”没有说明属于哪一条内容，或没有那一条。");
            }

            if (await db.ContentRoutes.FindAsync([path], cancellationToken) is null)
            {
                db.ContentRoutes.Add(
                    new()
                    {
                        Path = path,
                        ContentItemId = id,
                        Current = false,
                    }
                );
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken)
    {
        var routes = await (
            from route in scope.Db.ContentRoutes.AsNoTracking()
            join item in scope.Db.ContentItems.AsNoTracking() on route.ContentItemId equals item.ContentItemId
            where !route.Current && item.RemovedUtc == null
            select new
            {
                route.Path,
                route.ContentItemId,
                item.ContentType,
            }
        ).ToListAsync(cancellationToken);
        var wanted = routes
            .Where(route => scope.Takes(route.ContentType))
            .OrderBy(route => route.Path, StringComparer.Ordinal)
            .ToList();
        if (wanted.Count > 0)
        {
            recipe.Step(
                Name,
                json =>
                    json.Objects(
                        "Addresses",
                        wanted,
                        route =>
                        {
                            json.Member("Path", route.Path);
                            json.Member("ContentItemId", route.ContentItemId.Value);
                        }
                    )
            );
        }
    }
}
