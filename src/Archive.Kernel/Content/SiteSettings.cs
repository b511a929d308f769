using System.Text.Json;
using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content;

/// <summary>Settings of the site that are changed while it runs: objects by name, as recipes write them.</summary>
public sealed class SiteSettings(ArchiveDb db, Actor actor, TimeProvider clock)
{
    /// <summary>The setting, or null when it was never set.</summary>
    public async Task<T?> Get<T>(string name, CancellationToken cancellationToken)
    {
        var row = await db.Settings.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name, cancellationToken);
        return row is null ? default : JsonSerializer.Deserialize<T>(row.Value, ArchiveJson.Orchard);
    }

    /// <summary>Writes the setting and tells the readers of the change log.</summary>
    public async Task Set(string name, object value, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(value, ArchiveJson.Orchard);
        var row = await db.Settings.SingleOrDefaultAsync(row => row.Name == name, cancellationToken);
        if (row?.Value == json)
        {
            return;
        }

        if (row is null)
        {
            db.Settings.Add(new() { Name = name, Value = json });
        }
        else
        {
            row.Value = json;
        }

        db.Note(
            new()
            {
                Kind = ChangeKind.Settings,
                Subject = name,
                ContentType = "",
                Actor = actor.Name,
                At = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }
}
