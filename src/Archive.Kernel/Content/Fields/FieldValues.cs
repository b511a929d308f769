using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Kernel.Content.Fields;

/// <summary>
/// Keeps a row for the title and for each thing that an item says in a field, so that lists and the API can filter and
/// order by it: once for the newest version, once for the one that visitors see.
/// </summary>
internal sealed class FieldValues(FieldsOfItem fields) : ContentHandler
{
    // Longer texts are found by search; here only their beginning orders them.
    private const int LongestText = 200;

    public override bool Derives => true;

    public override Task Saved(ContentChange change, CancellationToken cancellationToken) =>
        Write(change, published: false, cancellationToken);

    public override Task Published(ContentChange change, CancellationToken cancellationToken) =>
        Write(change, published: true, cancellationToken);

    public override async Task Unpublished(ContentChange change, CancellationToken cancellationToken) =>
        change.Db.RemoveRange((await Rows(change, published: true, cancellationToken)).Values);

    private async Task Write(ContentChange change, bool published, CancellationToken cancellationToken)
    {
        var stored = await Rows(change, published, cancellationToken);
        foreach (var row in Told(change.Item, published))
        {
            if (!stored.Remove((row.Path, row.Position), out var there))
            {
                change.Db.Add(row);
                continue;
            }

            there.Text = row.Text;
            there.Number = row.Number;
        }

        change.Db.RemoveRange(stored.Values);
    }

    private IEnumerable<ContentValueRow> Told(ContentItem item, bool published)
    {
        yield return Row(item, ContentValueRow.Title, 0, published, item.DisplayText, null);
        foreach (var (use, kind, value) in fields.In(item.ContentType, item.Content))
        {
            var place = 0;
            foreach (var word in value is null ? [] : kind.Words(value).Where(word => word.Length > 0))
            {
                yield return Row(item, use.Path, place++, published, word, kind.Number(value!));
            }
        }
    }

    private static ContentValueRow Row(
        ContentItem item,
        string path,
        int place,
        bool published,
        string text,
        double? number
    ) =>
        new()
        {
            ContentItemId = item.ContentItemId,
            Path = path,
            Position = place,
            Published = published,
            Text = HanFold.Fold(text.Length > LongestText ? text[..LongestText] : text),
            Number = number,
        };

    private static async Task<Dictionary<(string Path, int Position), ContentValueRow>> Rows(
        ContentChange change,
        bool published,
        CancellationToken cancellationToken
    )
    {
        var id = change.Item.ContentItemId;
        // What is new in this transaction has no rows yet: bulk work is spared the question.
        if (change.IsNew)
        {
            return [];
        }

        var rows = await change
            .Db.Set<ContentValueRow>()
            .Where(row => row.ContentItemId == id && row.Published == published)
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.Path, row.Position));
    }
}
