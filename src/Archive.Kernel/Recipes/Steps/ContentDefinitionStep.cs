using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;

namespace Archive.Kernel.Recipes.Steps;

/// <summary><c>ContentDefinition</c>: adds types and parts, or changes what it mentions of those there are.</summary>
internal class ContentDefinitionStep(
    ArchiveDb db,
    ContentDefinitions definitions,
    IEnumerable<ContentTypeDefinition> builtIn,
    Actor actor,
    TimeProvider clock
) : IRecipeStep
{
    public const string Types = "ContentTypes";
    public const string Parts = "ContentParts";

    public virtual string Name => "ContentDefinition";

    public Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var type in Read<ContentTypeDefinition>(context.Data, Types))
        {
            Check(type.Name);
            context.ComingTypes.Add(type.Name);
        }

        Read<ContentPartDefinition>(context.Data, Parts).ForEach(part => Check(part.Name));
        return Task.CompletedTask;
    }

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var given in Read<ContentTypeDefinition>(context.Data, Types))
        {
            var type = Merged(definitions.Type(given.Name), given);
            var own = builtIn.FirstOrDefault(known => known.Name == type.Name);
            // A definition that the program has itself would only hide what a later program knows better.
            if (own is not null && DefinitionMerge.Same(own, type))
            {
                await ContentDefinitions.RemoveType(db, type.Name, cancellationToken);
            }
            else
            {
                await ContentDefinitions.Store(db, type, cancellationToken);
            }
        }

        foreach (var given in Read<ContentPartDefinition>(context.Data, Parts))
        {
            await ContentDefinitions.Store(db, Merged(definitions.Part(given.Name), given), cancellationToken);
        }

        await Save(db, definitions, actor, clock, cancellationToken);
    }

    protected virtual ContentTypeDefinition Merged(ContentTypeDefinition? known, ContentTypeDefinition given) =>
        DefinitionMerge.Over(known, given);

    protected virtual ContentPartDefinition Merged(ContentPartDefinition? known, ContentPartDefinition given) =>
        DefinitionMerge.Over(known, given);

    /// <summary>Saves, tells the readers of the change log, and reads the definitions anew.</summary>
    internal static async Task Save(
        ArchiveDb db,
        ContentDefinitions definitions,
        Actor actor,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
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

    private static void Check(string name)
    {
        if (!ContentDefinitions.IsName(name))
        {
            throw new RecipeException($"“{name}”不能作名称：须以英文字母开头，只用英文字母和数字。");
        }
    }

    private static List<T> Read<T>(JsonObject data, string name)
    {
        try
        {
            return [.. data.Objects(name).Select(node => node.Deserialize<T>(ArchiveJson.Orchard)!)];
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"{name}：{exception.Message}");
        }
    }
}

/// <summary><c>ReplaceContentDefinition</c>: types and parts are as it says, whatever they were.</summary>
internal sealed class ReplaceContentDefinitionStep(
    ArchiveDb db,
    ContentDefinitions definitions,
    IEnumerable<ContentTypeDefinition> builtIn,
    Actor actor,
    TimeProvider clock
) : ContentDefinitionStep(db, definitions, builtIn, actor, clock)
{
    public override string Name => "ReplaceContentDefinition";

    protected override ContentTypeDefinition Merged(ContentTypeDefinition? known, ContentTypeDefinition given) => given;

    protected override ContentPartDefinition Merged(ContentPartDefinition? known, ContentPartDefinition given) => given;
}
