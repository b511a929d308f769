using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents.Admin;

/// <summary>What somebody has typed into an item's form and not saved yet. One a person and item.</summary>
public sealed class TypedRow
{
    public required string UserName { get; init; }
    public required ContentId ContentItemId { get; init; }
    public required string ContentType { get; init; }

    /// <summary>The version that the person began with; empty for a new item.</summary>
    public required string Base { get; set; }

    /// <summary>The item's parts as typed, as JSON.</summary>
    public required string Data { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>Keeps what is being typed on the server, so that neither a crash of the browser nor of the server loses it.</summary>
public sealed class Typed(ArchiveDb db, TimeProvider clock)
{
    public Task<TypedRow?> Of(string userName, ContentId item, CancellationToken cancellationToken) =>
        db.Set<TypedRow>()
            .SingleOrDefaultAsync(row => row.UserName == userName && row.ContentItemId == item, cancellationToken);

    public async Task Keep(
        string userName,
        ContentId item,
        string contentType,
        string begunWith,
        string data,
        CancellationToken cancellationToken
    )
    {
        if (await Of(userName, item, cancellationToken) is { } row)
        {
            (row.Base, row.Data, row.At) = (begunWith, data, clock.GetUtcNow());
        }
        else
        {
            db.Add(
                new TypedRow
                {
                    UserName = userName,
                    ContentItemId = item,
                    ContentType = contentType,
                    Base = begunWith,
                    Data = data,
                    At = clock.GetUtcNow(),
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public Task Drop(string userName, ContentId item, CancellationToken cancellationToken) =>
        db.Set<TypedRow>()
            .Where(row => row.UserName == userName && row.ContentItemId == item)
            .ExecuteDeleteAsync(cancellationToken);
}
