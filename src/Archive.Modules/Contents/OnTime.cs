using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Parts;
using Archive.Modules.Desk;

namespace Archive.Modules.Contents;

/// <summary>Publishes the newest draft when its time has come. A time that was changed or taken away meanwhile counts.</summary>
internal sealed class PublishOnTime(IContentManager content, ChangeReader changes, TimeProvider clock) : IJobHandler
{
    public const string Name = "contents.publish";

    public string Kind => Name;

    public async Task Run(JobRow job, CancellationToken cancellationToken)
    {
        var item = await content.Get(ContentId.Parse(job.Key, null), VersionOptions.Draft, cancellationToken);
        if (item is null || Schedule.At(item, PublishLaterPart.Name, PublishLaterPart.Member) is not { } due)
        {
            return;
        }

        if (due > clock.GetUtcNow())
        {
            return;
        }

        (item.Content[PublishLaterPart.Name] as JsonObject)?.Remove(PublishLaterPart.Member);
        var saved = await content.Publish(item, cancellationToken);
        if (saved.Status == SaveStatus.Invalid)
        {
            throw new PermanentJobException(string.Join(' ', saved.Errors.Select(error => error.Message)));
        }

        await changes.CatchUp(cancellationToken);
    }
}

/// <summary>Takes an item from visitors when its time has come.</summary>
internal sealed class ArchiveOnTime(IContentManager content, ChangeReader changes, TimeProvider clock) : IJobHandler
{
    public const string Name = "contents.archive";

    public string Kind => Name;

    public async Task Run(JobRow job, CancellationToken cancellationToken)
    {
        var item = await content.Get(ContentId.Parse(job.Key, null), VersionOptions.Published, cancellationToken);
        if (
            item is not null
            && Schedule.At(item, ArchiveLaterPart.Name, ArchiveLaterPart.Member) is { } due
            && due <= clock.GetUtcNow()
        )
        {
            await content.Unpublish(item.ContentItemId, cancellationToken);
            await changes.CatchUp(cancellationToken);
        }
    }
}

internal sealed class PublishWords(IContentManager content) : ItemJobWords(content, PublishOnTime.Name, "定时公开");

internal sealed class ArchiveWords(IContentManager content) : ItemJobWords(content, ArchiveOnTime.Name, "定时撤下");

/// <summary>Tells the desk which items jobs are about.</summary>
internal abstract class ItemJobWords(IContentManager content, string kind, string title) : IJobWords
{
    public string Kind => kind;

    public string Title => title;

    public string Unit => "条内容";

    public async Task<IReadOnlyDictionary<string, string>> Names(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        var items = await content.Get(
            [.. keys.Select(key => new ContentId(key))],
            VersionOptions.Latest,
            cancellationToken
        );
        return items.ToDictionary(item => item.ContentItemId.Value, item => item.DisplayText, StringComparer.Ordinal);
    }
}
