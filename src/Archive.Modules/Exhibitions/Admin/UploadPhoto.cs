using Archive.Imaging;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>What became of a file that was sent.</summary>
public enum UploadOutcome
{
    /// <summary>Taken in and hung.</summary>
    Taken,

    /// <summary>In the archive already: hung now, or hanging here before.</summary>
    Known,

    Refused,
}

/// <summary>What became of a file that was sent.</summary>
/// <param name="Words">What to tell whoever sent it.</param>
/// <param name="Work">The work that shows it; null when it was refused.</param>
public sealed record Uploaded(string File, UploadOutcome Outcome, string Words, ContentId? Work);

/// <summary>Takes in a file that was sent and hangs it, as a draft, at the end of a wall of an exhibition.</summary>
public sealed class UploadPhoto(
    ArchiveDb db,
    TakeIn takeIn,
    PhotoWorks works,
    IContentManager content,
    MediaOptions media
)
{
    // Several files of one person arrive side by side, and each saves the wall.
    private const int Attempts = 10;

    /// <param name="file">Where its bytes stand; it stays there.</param>
    /// <param name="name">Its name as it came.</param>
    /// <param name="section">Which wall, from 0.</param>
    public async Task<Uploaded> Handle(
        ContentId exhibition,
        int section,
        string file,
        string name,
        CancellationToken cancellationToken
    )
    {
        var digest = await MediaDigest.Of(file, cancellationToken);
        var (asset, work) = await works.Known(digest, publishedOnly: false, cancellationToken);
        var known = work is not null;
        if (asset is null)
        {
            var taken = await takeIn.Handle(file, name, null, cancellationToken);
            if (taken.Refused is { } reason)
            {
                return Refused(name, reason);
            }

            asset = taken.Asset!;
        }

        work ??= await works.Make(asset, publish: false, cancellationToken);
        if (work is not { } id)
        {
            return new(name, UploadOutcome.Refused, "照片已收下，但作品没有建成，请再传一次。", null);
        }

        return (await Hang(exhibition, section, id, cancellationToken), known) switch
        {
            (null, _) => new(name, UploadOutcome.Refused, "照片已收下，但展览正被别人修改，没有挂上。请再传一次。", id),
            (false, _) => new(name, UploadOutcome.Known, "已经挂在这个展览里了。", id),
            (true, true) => new(name, UploadOutcome.Known, "档案里已有这张，挂上墙了。", id),
            (true, false) => new(name, UploadOutcome.Taken, "收下了，挂在墙的最后。", id),
        };
    }

    public Uploaded Refused(string name, Refusal reason) =>
        new(name, UploadOutcome.Refused, RefusalWords.Say(reason, media.Limits), null);

    /// <summary>True when it was hung, false when it hung there before, null when others were always faster.</summary>
    private async Task<bool?> Hang(
        ContentId exhibition,
        int section,
        ContentId work,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await content.Get(exhibition, VersionOptions.Latest, cancellationToken) is not { } item)
            {
                return null;
            }

            var part = item.Part<ExhibitionPart>() ?? new();
            if (part.PlaceOf(work) is not null)
            {
                return false;
            }

            item.Put(part.Hang([work], section));
            if ((await content.SaveDraft(item, cancellationToken)).Succeeded)
            {
                return true;
            }

            db.Forget();
        }

        return null;
    }
}
