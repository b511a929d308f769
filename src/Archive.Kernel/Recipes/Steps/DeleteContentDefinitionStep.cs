using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Recipes.Steps;

/// <summary>
/// <c>DeleteContentDefinition</c>: forgets types and parts that were defined as data. What the program brings stays, and
/// so does a type of which there are items.
/// </summary>
internal sealed class DeleteContentDefinitionStep(
    ArchiveDb db,
    ContentDefinitions definitions,
    IEnumerable<ContentTypeDefinition> builtIn,
    Actor actor,
    TimeProvider clock
) : IRecipeStep
{
    public string Name => "DeleteContentDefinition";

    public async Task Check(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var name in context.Data.Texts(ContentDefinitionStep.Types))
        {
            if (IsBuiltIn(name))
            {
                context.Lose($"类型 {name} 是程序自带的，不能删除。");
                continue;
            }

            var items = await db.ContentItems.CountAsync(item => item.ContentType == name, cancellationToken);
            if (items > 0)
            {
                throw new RecipeException($"类型 {name} 还有 {items} 条内容，不能删除。");
            }

            context.ComingTypes.Remove(name);
        }
    }

    public async Task Run(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var name in context.Data.Texts(ContentDefinitionStep.Types).Where(name => !IsBuiltIn(name)))
        {
            await ContentDefinitions.RemoveType(db, name, cancellationToken);
        }

        foreach (var name in context.Data.Texts(ContentDefinitionStep.Parts))
        {
            await ContentDefinitions.RemovePart(db, name, cancellationToken);
        }

        await ContentDefinitionStep.Save(db, definitions, actor, clock, cancellationToken);
    }

    private bool IsBuiltIn(string name) => builtIn.Any(type => type.Name == name);
}
