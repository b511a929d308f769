using System.Text.Json;
using Archive.Kernel.Content;
using Archive.Kernel.Recipes.Steps;
using Archive.Kernel.Text;

namespace Archive.Kernel.Recipes.Export;

/// <summary>The types and parts of the archive: those of its modules too, as another site has none of them.</summary>
internal sealed class DefinitionSource(ContentDefinitions definitions, IEnumerable<ContentTypeDefinition> builtIn)
    : IRecipeSource
{
    public int Position => 4;

    public Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken)
    {
        var types = definitions
            .Types.Where(type => scope.Takes(type.Name))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .ToList();
        var used = types
            .SelectMany(type => type.ContentTypePartDefinitionRecords)
            .Select(part => part.PartName)
            .Concat(types.Select(type => type.Name))
            .ToHashSet(StringComparer.Ordinal);
        var parts = definitions
            .Parts.Where(part => scope.IsWhole || used.Contains(part.Name))
            .OrderBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        recipe.Step(
            "ContentDefinition",
            json =>
            {
                Write(json, ContentDefinitionStep.Types, types);
                Write(json, ContentDefinitionStep.Parts, parts);
            }
        );
        WriteCutShort(recipe, types);
        return Task.CompletedTask;
    }

    // The first step adds to what the program has itself; a curator may have taken away from it.
    private void WriteCutShort(RecipeWriter recipe, List<ContentTypeDefinition> types)
    {
        var less = types
            .Where(type =>
                builtIn.FirstOrDefault(known => known.Name == type.Name) is { } known
                && !DefinitionMerge.Same(DefinitionMerge.Over(known, type), type)
            )
            .ToList();
        if (less.Count > 0)
        {
            recipe.Step("ReplaceContentDefinition", json => Write(json, ContentDefinitionStep.Types, less));
        }
    }

    private static void Write<T>(Utf8JsonWriter json, string name, List<T> values)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, values, ArchiveJson.Orchard);
    }
}
