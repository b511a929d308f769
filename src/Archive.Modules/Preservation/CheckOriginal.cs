using System.Security.Cryptography;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Preservation;

/// <summary>
/// Reads one original and its copy against the digest under which it came in. Whichever is whole mends the other; what
/// cannot be mended is told to the trail and stays as it is.
/// </summary>
public sealed class CheckOriginal(ArchiveDb db, IMediaStore store, CopyStore copies, TimeProvider clock)
{
    private const int BufferBytes = 256 << 10;

    /// <summary>What a store has under the digest.</summary>
    private sealed record Kept(bool IsThere, string Found, string Digest)
    {
        public bool IsWhole => Found == Digest;
    }

    /// <param name="read">Told how many bytes were read, to keep to a pace.</param>
    /// <exception cref="StoreDownException">A store does not answer: nothing is known, nothing is written down.</exception>
    public async Task<FixityOutcome> Handle(
        string digest,
        Func<int, CancellationToken, Task> read,
        CancellationToken cancellationToken
    )
    {
        var original = await Look(store, digest, read, cancellationToken);
        var outcome = original switch
        {
            { IsWhole: true } => FixityOutcome.Same,
            { IsThere: true } => FixityOutcome.Altered,
            _ => FixityOutcome.Missing,
        };
        if (copies.Store is { } second)
        {
            var copy = await Look(second, digest, read, cancellationToken);
            if (original.IsWhole && !copy.IsWhole)
            {
                await Carry(store, second, digest, copy.IsThere);
            }
            else if (!original.IsWhole && copy.IsWhole)
            {
                await Carry(second, store, digest, original.IsThere);
                outcome = FixityOutcome.Repaired;
            }
        }

        await Note(digest, outcome, original.IsWhole ? "" : original.Found);
        return outcome;
    }

    private static async Task<Kept> Look(
        IMediaStore from,
        string digest,
        Func<int, CancellationToken, Task> read,
        CancellationToken cancellationToken
    )
    {
        var key = MediaKeys.Original(digest);
        if (await from.Size(key, cancellationToken) is not { } size)
        {
            return new(false, "", digest);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (size > 0)
        {
            // By range: so it comes from the store itself and from nothing that is kept at hand.
            await using var stream = await from.Open(key, 0, size, cancellationToken);
            var buffer = new byte[BufferBytes];
            for (int got; stream is not null && (got = await stream.ReadAsync(buffer, cancellationToken)) > 0; )
            {
                hash.AppendData(buffer, 0, got);
                await read(got, cancellationToken);
            }
        }

        return new(true, Convert.ToHexStringLower(hash.GetHashAndReset()), digest);
    }

    // Once begun it is done: between taking the bad away and putting the good there is nothing to stop for.
    private async Task Carry(IMediaStore from, IMediaStore to, string digest, bool replaces)
    {
        var key = MediaKeys.Original(digest);
        var file = Path.Combine(to.Workshop, $"{ContentId.New(clock.GetUtcNow())}.carried");
        try
        {
            await using (var stream = await from.Open(key, CancellationToken.None))
            await using (var target = File.Create(file))
            {
                await (stream?.CopyToAsync(target, CancellationToken.None) ?? Task.CompletedTask);
            }

            if (await MediaDigest.Of(file, CancellationToken.None) != digest)
            {
                throw new InvalidDataException($"{key} changed while it was carried over.");
            }

            if (replaces)
            {
                await to.Delete(key, CancellationToken.None);
            }

            await to.Put(key, file, CancellationToken.None);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task Note(string digest, FixityOutcome outcome, string found)
    {
        var row = await db.Set<FixityRow>().FindAsync([digest], CancellationToken.None);
        var before = row?.Outcome;
        if (row is null)
        {
            row = new()
            {
                Digest = digest,
                CheckedUtc = clock.GetUtcNow(),
                Outcome = outcome,
                Found = found,
            };
            db.Add(row);
        }

        (row.CheckedUtc, row.Outcome, row.Found) = (clock.GetUtcNow(), outcome, found);
        if (outcome != FixityOutcome.Same && before != outcome)
        {
            await Tell(digest, outcome, found);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        db.Forget();
    }

    private async Task Tell(string digest, FixityOutcome outcome, string found)
    {
        var assets = await db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset => asset.Digest == digest)
            .Select(asset => new { asset.Id, asset.FileName })
            .ToListAsync(CancellationToken.None);
        foreach (var asset in assets)
        {
            db.Audit(
                new(TrailOfFixity.Action(outcome), TrailOfFixity.Kind, asset.Id.Value, asset.FileName)
                {
                    Before = digest,
                    After = outcome == FixityOutcome.Repaired ? digest : found,
                }
            );
        }
    }
}
