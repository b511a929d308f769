using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Taxonomies;

/// <summary>That an item names a word of a taxonomy. Derived from its versions.</summary>
public sealed class TermUseRow : IDerivedUse
{
    public required ContentId ContentItemId { get; init; }
    public required ContentId TermId { get; init; }

    /// <summary>Whether the version that visitors see names it.</summary>
    public required bool Published { get; set; }

    ContentId IDerivedUse.Used => TermId;
}

/// <summary>Keeps <see cref="TermUseRow"/> in step with what items name.</summary>
internal sealed class TermUses : DerivedUses<TermUseRow>
{
    protected override IEnumerable<ContentId> UsedBy(ContentItem item) => TermValues.IdsIn(item.Content);

    protected override TermUseRow Make(ContentId item, ContentId used, bool published) =>
        new()
        {
            ContentItemId = item,
            TermId = used,
            Published = published,
        };

    protected override IQueryable<TermUseRow> Of(DbSet<TermUseRow> rows, ContentId item) =>
        rows.Where(row => row.ContentItemId == item);
}
