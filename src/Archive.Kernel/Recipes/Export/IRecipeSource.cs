using Archive.Kernel.Data;

namespace Archive.Kernel.Recipes.Export;

/// <summary>Writes the step of a recipe that brings again what this part of the archive holds.</summary>
public interface IRecipeSource
{
    /// <summary>Where its step stands: what another step needs comes before it.</summary>
    int Position { get; }

    /// <exception cref="RecipeException">Something that is to be exported is not there.</exception>
    Task Write(RecipeWriter recipe, ExportScope scope, CancellationToken cancellationToken);
}

/// <summary>What of the archive is exported.</summary>
/// <param name="Db">The archive as it was at one moment, whatever is written meanwhile.</param>
/// <param name="Types">Content types; none for the archive as a whole.</param>
public sealed record ExportScope(ArchiveDb Db, IReadOnlySet<string> Types)
{
    public bool IsWhole => Types.Count == 0;

    public bool Takes(string contentType) => IsWhole || Types.Contains(contentType);
}
