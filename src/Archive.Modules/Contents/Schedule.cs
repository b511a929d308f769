using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Jobs;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents;

/// <summary>Sets the clock for items that are to come before visitors, or to leave them, by themselves.</summary>
internal sealed class Schedule(JobQueue jobs) : ContentHandler
{
    private const int Soon = 10;

    public override async Task Saved(ContentChange change, CancellationToken cancellationToken)
    {
        var item = change.Item;
        if (!change.Publishing && At(item, PublishLaterPart.Name, PublishLaterPart.Member) is { } publish)
        {
            await jobs.EnqueueAt(PublishOnTime.Name, item.ContentItemId.Value, publish, Soon, cancellationToken);
        }

        // A time that has passed has done its work: whoever publishes again means it.
        if (At(item, ArchiveLaterPart.Name, ArchiveLaterPart.Member) is { } archive && archive > change.Now)
        {
            await jobs.EnqueueAt(ArchiveOnTime.Name, item.ContentItemId.Value, archive, Soon, cancellationToken);
        }
    }

    /// <summary>When a part says that something is to happen; null when it says nothing.</summary>
    public static DateTimeOffset? At(ContentItem item, string part, string member) =>
        item.Content[part] is JsonObject said ? LocalTime.Instant(said.Text(member)) : null;
}
