using System.Text.Json.Nodes;
using Archive.Kernel.Content;

namespace Archive.Kernel.Recipes.Steps;

/// <summary>
/// <c>content</c>: writes items, published when they say so. An item whose id is known gets a new version, unless it
/// already says what the recipe says: a recipe may be run again.
/// </summary>
internal sealed class ContentStep(IContentManager content, ContentDefinitions definitions) : IRecipeStep
{
    public string Name => "content";

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var items = new List<(ContentItem Item, bool Publish)>();
        foreach (var node in context.Data.Property("data") as JsonArray ?? [])
        {
            if (node is not JsonObject data || ContentItemJson.Read(data, content) is not { } item)
            {
                throw new RecipeException($"第 {items.Count + 1} 条内容没有 ContentType，或编号不对。");
            }

            if (definitions.Type(item.ContentType) is null)
            {
                throw new RecipeException($"没有内容类型 {item.ContentType}（“{item.DisplayText}”）。");
            }

            items.Add((item, data.Property("Published") is JsonValue published && published.ToString() == "true"));
        }

        foreach (var (item, publish) in items)
        {
            await Save(item, publish, cancellationToken);
        }
    }

    private async Task Save(ContentItem item, bool publish, CancellationToken cancellationToken)
    {
        if (await content.Get(item.ContentItemId, VersionOptions.Latest, cancellationToken) is { } known)
        {
            if (known.Published == publish && Says(known, item))
            {
                return;
            }

            item.ContentItemVersionId = known.ContentItemVersionId;
            // The address it has stays, unless the recipe gives another.
            if (!item.Content.ContainsKey(nameof(AutoroutePart)) && known.Part<AutoroutePart>() is { } address)
            {
                item.Put(address);
            }
        }

        var saved = publish
            ? await content.Publish(item, cancellationToken)
            : await content.SaveDraft(item, cancellationToken);
        if (!saved.Succeeded)
        {
            var why =
                saved.Errors.Count > 0
                    ? string.Join(' ', saved.Errors.Select(error => $"{error.Where}：{error.Message}"))
                    : "它在回收站里，或刚被别人改过。";
            throw new RecipeException($"“{item.DisplayText}”（{item.ContentType}）：{why}");
        }
    }

    private static bool Says(ContentItem known, ContentItem item) =>
        item.Content.All(part => JsonNode.DeepEquals(part.Value, known.Content[part.Key]));
}
