using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Recipes.Steps;

/// <summary>
/// <c>content</c>: writes items, published when they say so, in batches. An item whose id is known gets a new version,
/// unless it already says what the recipe says: a recipe may be run again. An item may name one that comes later: what
/// breaks a rule at first is tried again when the rest is there.
/// </summary>
internal sealed class ContentStep(IServiceScopeFactory scopes, ContentDefinitions definitions, TimeProvider clock)
    : IRecipeStep
{
    private const int BatchSize = 200;

    public string Name => "content";

    public string Streamed => "data";

    public async Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        await foreach (var element in context.Elements.WithCancellation(cancellationToken))
        {
            var data = DataOf(element);
            var type = data.Property("ContentType")?.ToString() ?? "";
            if (definitions.Type(type) is null && !context.ComingTypes.Contains(type))
            {
                throw new RecipeException(
                    $"{element.Place}：没有内容类型 {type}（“{data.Property("DisplayText")}”）。"
                );
            }

            if (
                data.Property("ContentItemId")?.ToString() is { Length: > 0 } id
                && !ContentId.TryParse(id, null, out _)
            )
            {
                throw new RecipeException($"{element.Place}：“{id}”不能作编号（ContentItemId）。");
            }
        }
    }

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        SortedDictionary<int, string>? refused = null;
        do
        {
            var before = refused;
            refused = await Pass(context, before, cancellationToken);
            if (refused.Count > 0 && refused.Count == before?.Count)
            {
                throw new RecipeException(refused.First().Value);
            }
        } while (refused.Count > 0);
    }

    /// <summary>Takes the items once through.</summary>
    /// <param name="wanted">Numbers of those to take; null for all.</param>
    /// <returns>Why some were refused, by their number.</returns>
    private async Task<SortedDictionary<int, string>> Pass(
        RecipeStepContext context,
        SortedDictionary<int, string>? wanted,
        CancellationToken cancellationToken
    )
    {
        var batch = new Batch(scopes, definitions, clock);
        await foreach (var element in context.Elements.WithCancellation(cancellationToken))
        {
            if (wanted is null || wanted.ContainsKey(element.Number))
            {
                await batch.Add(element, cancellationToken);
            }
        }

        await batch.Write(cancellationToken);
        return batch.Refused;
    }

    private static JsonObject DataOf(RecipeElement element) =>
        element.Node is JsonObject data && data.Property("ContentType")?.ToString() is { Length: > 0 }
            ? data
            : throw new RecipeException($"{element.Place}：没有 ContentType。");

    /// <summary>Items on their way into one transaction.</summary>
    private sealed class Batch(IServiceScopeFactory scopes, ContentDefinitions definitions, TimeProvider clock)
    {
        private readonly List<(RecipeElement Element, ImportedVersion Version)> waiting = [];
        private readonly HashSet<ContentId> ids = [];
        private readonly HashSet<ContentId> refusedIds = [];

        public SortedDictionary<int, string> Refused { get; } = [];

        public async Task Add(RecipeElement element, CancellationToken cancellationToken)
        {
            var version = ContentItemJson.ReadVersion(
                DataOf(element),
                definitions,
                () => ContentId.New(clock.GetUtcNow())
            );
            if (version is null)
            {
                throw new RecipeException($"{element.Place}：编号不对。");
            }

            // Versions of one item follow each other.
            if (waiting.Count == BatchSize || !ids.Add(version.Item.ContentItemId))
            {
                await Write(cancellationToken);
                ids.Add(version.Item.ContentItemId);
            }

            if (refusedIds.Contains(version.Item.ContentItemId))
            {
                Refused[element.Number] = Refused.Values.First();
                return;
            }

            waiting.Add((element, version));
        }

        public async Task Write(CancellationToken cancellationToken)
        {
            if (waiting.Count == 0)
            {
                return;
            }

            await using var scope = scopes.CreateAsyncScope();
            var content = scope.ServiceProvider.GetRequiredService<IContentManager>();
            var results = await content.Import([.. waiting.Select(one => one.Version)], cancellationToken);
            foreach (var ((element, version), result) in waiting.Zip(results))
            {
                if (!result.Succeeded)
                {
                    Refuse(element, version.Item, result);
                }
            }

            waiting.Clear();
            ids.Clear();
        }

        private void Refuse(RecipeElement element, ContentItem item, SaveResult result)
        {
            var what = $"{element.Place}“{item.DisplayText}”（{item.ContentType}，{item.ContentItemId}）";
            if (result.Status != SaveStatus.Invalid)
            {
                throw new RecipeException($"{what}：它在回收站里，或刚被别人改过。");
            }

            refusedIds.Add(item.ContentItemId);
            Refused[element.Number] =
                $"{what}：{string.Join(' ', result.Errors.Select(error => $"{error.Where}：{error.Message}"))}";
        }
    }
}
