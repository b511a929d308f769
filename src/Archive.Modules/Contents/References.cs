using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Media;

namespace Archive.Modules.Contents;

/// <summary>Tells Media which photographs an item's fields show.</summary>
internal sealed class FieldPhotos(FieldsOfItem fields) : IMediaReferences
{
    public IEnumerable<ContentId> In(ContentItem item) => Ids.Of(fields, item, PickSource.Photographs);
}

/// <summary>An item names what its fields pick, and the list it belongs to.</summary>
internal sealed class FieldReferences(FieldsOfItem fields) : IContentReferences
{
    public IEnumerable<ContentId> In(ContentItem item)
    {
        var list = item.Content["ContainedPart"]?["ListContentItemId"]?.ToString();
        return ContentId.TryParse(list, null, out var above)
            ? Ids.Of(fields, item, PickSource.Items).Append(above)
            : Ids.Of(fields, item, PickSource.Items);
    }
}

internal static class Ids
{
    public static IEnumerable<ContentId> Of(FieldsOfItem fields, ContentItem item, PickSource source) =>
        from field in fields.In(item.ContentType, item.Content)
        where field.Value is not null && field.Kind is Picker picker && picker.Source == source
        from id in ((Picker)field.Kind).Ids(field.Value!)
        where !id.IsEmpty
        select id;
}
