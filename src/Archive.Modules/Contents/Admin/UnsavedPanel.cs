using System.Security.Claims;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Admin;

/// <summary>Something that a person typed and has not saved.</summary>
/// <param name="Path">Where it is gone on with, below the site's root.</param>
public sealed record Unsaved(string Title, string TypeTitle, string Path, DateTimeOffset At);

/// <summary>What somebody typed and has not saved, on the desk's first page.</summary>
internal sealed class UnsavedPanel(ArchiveDb db, ContentDefinitions definitions) : IDeskPanel
{
    private const int Shown = 6;

    public string Permission => ContentsModule.EditContent;

    public string View => "/Contents/Admin/_UnsavedPanel.cshtml";

    public async Task<object?> Read(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var name = user.Identity?.Name ?? "";
        var rows = await db.Set<TypedRow>()
            .AsNoTracking()
            .Where(row => row.UserName == name)
            .OrderByDescending(row => row.At)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : rows.Select(Tell).ToList();
    }

    private Unsaved Tell(TypedRow row)
    {
        var title = JsonNode.Parse(row.Data)?[nameof(TitlePart)]?[nameof(TitlePart.Title)]?.ToString() ?? "";
        var type = definitions.Type(row.ContentType)?.DisplayName ?? row.ContentType;
        // An item that was never saved is begun anew with its type, and takes up what was typed.
        var query = row.Base.Length == 0 ? $"?type={row.ContentType}&typed=true" : "?typed=true";
        return new(title.Length > 0 ? title : "（无题）", type, $"desk/content/{row.ContentItemId}{query}", row.At);
    }
}
