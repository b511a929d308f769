using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Recipes.Steps;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Recipes;

internal static class RecipeServices
{
    /// <summary>Recipes in and out, and the steps of the core; modules add their own.</summary>
    public static IServiceCollection AddRecipes(this IServiceCollection services)
    {
        services.AddSingleton<RecipeRunner>();
        services.AddSingleton<Setup>();
        services.AddScoped<ExportRecipe>();
        Add<FeatureStep>(services);
        Add<ThemesStep>(services);
        Add<SettingsStep>(services);
        Add<RolesStep>(services);
        Add<FormerAddressesStep>(services);
        services.AddScoped<IRecipeStep, ContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ReplaceContentDefinitionStep>();
        services.AddScoped<IRecipeStep, DeleteContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ContentStep>();
        services.AddScoped<IRecipeSource, DefinitionSource>();
        services.AddScoped<IRecipeSource, ContentSource>();
        foreach (var foreign in ForeignStep.All)
        {
            services.AddSingleton<IRecipeStep>(foreign);
        }

        return services;
    }

    // What goes in and comes out by the same step stands in one place.
    private static void Add<TStep>(IServiceCollection services)
        where TStep : class, IRecipeStep, IRecipeSource
    {
        services.AddScoped<IRecipeStep, TStep>();
        services.AddScoped<IRecipeSource, TStep>();
    }
}
