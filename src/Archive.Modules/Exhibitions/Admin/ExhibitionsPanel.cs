using System.Security.Claims;
using Archive.Modules.Desk;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>The exhibitions on the desk's first page: those changed last.</summary>
internal sealed class ExhibitionsPanel(ExhibitionList list) : IDeskPanel
{
    private const int Shown = 6;

    public string Permission => ExhibitionsModule.EditExhibitions;

    public string View => "/Exhibitions/Admin/_Panel.cshtml";

    public async Task<object?> Read(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await list.Read("", 1, Shown, cancellationToken);
}
