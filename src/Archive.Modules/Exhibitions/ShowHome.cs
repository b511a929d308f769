using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Exhibitions;

/// <summary>GET / and /exhibitions.</summary>
internal static class ShowHome
{
    public const string Covers = "covers";

    public static async Task<IResult> Home(ExhibitionReader reader, CancellationToken cancellationToken)
    {
        var all = await reader.All(everything: false, cancellationToken);
        // The newest leads, with all its works: the page says how many photographers there are.
        var newest = all.Count == 0 ? null : await reader.Read(all[0].Item.ContentItemId, cancellationToken);
        var page = new HomePage(
            newest is null ? null : reader.Card(newest),
            [.. all.Skip(1).Select(reader.Card)],
            reader.PlaceholdersUrl(Covers, CoversOf(all))
        );
        return new PageResult("Exhibitions/home", page);
    }

    public static async Task<IResult> List(ExhibitionReader reader, CancellationToken cancellationToken)
    {
        var all = await reader.All(everything: false, cancellationToken);
        var page = new ExhibitionsPage([.. all.Select(reader.Card)], reader.PlaceholdersUrl(Covers, CoversOf(all)));
        return new PageResult("Exhibitions/exhibitions", page);
    }

    public static IEnumerable<OpenWork> CoversOf(IEnumerable<OpenExhibition> exhibitions) =>
        exhibitions.Select(ExhibitionReader.Cover).OfType<OpenWork>();
}
