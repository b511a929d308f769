using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>ContentDefinition</c>: adds or changes types and parts.</summary>
internal sealed class ContentDefinitionStep(
    ArchiveDb db,
    ContentDefinitions definitions,
    Actor actor,
    TimeProvider clock
) : IRecipeStep
{
    public string Name => "ContentDefinition";

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var type in Read<ContentTypeDefinition>(context.Data, "ContentTypes"))
            {
                await ContentDefinitions.Store(db, type, cancellationToken);
            }

            foreach (var part in Read<ContentPartDefinition>(context.Data, "ContentParts"))
            {
                await ContentDefinitions.Store(db, part, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new RecipeException(exception.Message);
        }

        db.Note(
            new()
            {
                Kind = ChangeKind.Definitions,
                Subject = "recipe",
                ContentType = "",
                Actor = actor.Name,
                At = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await definitions.Load(cancellationToken);
    }

    private static List<T> Read<T>(JsonObject data, string name) =>
        [.. (data.Property(name) as JsonArray ?? []).Select(node => node.Deserialize<T>(ArchiveJson.Orchard)!)];
}
