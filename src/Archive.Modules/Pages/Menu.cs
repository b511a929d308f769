using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Pages;

/// <summary>A name by which templates find an item: <c>main-menu</c>.</summary>
public sealed record AliasPart(string Alias);

/// <summary>The items of a menu, each an item of its own inside it, in Orchard's shape.</summary>
public sealed record MenuItemsListPart
{
    public IReadOnlyList<JsonObject> MenuItems { get; init; } = [];
}

/// <summary>A line of a menu.</summary>
/// <param name="Text">Its words, in the language of whoever wrote the menu.</param>
/// <param name="Path">Path below the site's root, or a whole address elsewhere.</param>
/// <param name="Local">Whether it leads to a page of this site.</param>
/// <param name="Below">Lines under it.</param>
public sealed record MenuLine(string Text, string Path, bool Local, IReadOnlyList<MenuLine> Below);

/// <summary>The site's main menu, kept until a change of any menu.</summary>
internal sealed class MainMenu(IServiceScopeFactory scopes) : IChangeFollower
{
    private const string Alias = "main-menu";
    private const string Home = "~/";
    private IReadOnlyList<MenuLine>? lines;

    public async ValueTask<IReadOnlyList<MenuLine>> Lines(CancellationToken cancellationToken) =>
        lines ??= await Read(cancellationToken);

    public Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(change => change.ContentType == PagesModule.Menu))
        {
            lines = null;
        }

        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<MenuLine>> Read(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var content = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var menus = await content.OfType(PagesModule.Menu, VersionOptions.Published, cancellationToken);
        var main = menus.FirstOrDefault(menu => menu.Part<AliasPart>()?.Alias == Alias);
        return Lines(main?.Part<MenuItemsListPart>()?.MenuItems ?? []);
    }

    private static IReadOnlyList<MenuLine> Lines(IEnumerable<JsonObject> items) =>
        [.. items.Select(Line).OfType<MenuLine>()];

    private static MenuLine? Line(JsonObject item)
    {
        var text = item["DisplayText"]?.ToString();
        var url = item["LinkMenuItemPart"]?["Url"]?.ToString();
        if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        var below = Lines((item["MenuItemsListPart"]?["MenuItems"] as JsonArray ?? []).OfType<JsonObject>());
        return url.StartsWith(Home, StringComparison.Ordinal)
            ? new(text, url[Home.Length..], Local: true, below)
            : new(text, url, Uri.TryCreate(url, UriKind.Relative, out _), below);
    }
}

/// <summary><c>{{ 'main-menu' | menu }}</c>: the lines of the main menu.</summary>
internal sealed class MenuFilter(MainMenu menu) : ILiquidFilters
{
    public IEnumerable<Type> Records => [typeof(MenuLine)];

    public void AddTo(FilterCollection filters) =>
        filters.AddFilter(
            "menu",
            async (_, _, context) => FluidValue.Create(await menu.Lines(CancellationToken.None), context.Options)
        );
}
