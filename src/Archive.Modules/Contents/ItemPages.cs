using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Fields;
using Archive.Modules.Contents.Parts;
using Archive.Modules.Pages;
using Archive.Modules.Renditions;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Contents;

/// <summary>Makes the page of an item from its type: each part and field in its order, told as its kind tells it.</summary>
public sealed class ItemPages(
    ContentDefinitions definitions,
    FieldsOfItem fields,
    FieldCatalog kinds,
    PartCatalog parts,
    Markup markup,
    PageLinks links,
    Pictures pictures,
    PictureSheets sheets,
    ContentCardReader cards,
    ContentRoutes routes,
    ArchiveDb db
)
{
    private const int LongestSummary = 120;

    public async Task<ItemPage> Of(ContentItem item, CancellationToken cancellationToken)
    {
        var type = definitions.Type(item.ContentType);
        var shown = await FieldsOf(item.ContentType, item.Content, cancellationToken);
        var summary = item.Content["SeoMetaPart"]?["MetaDescription"]?.ToString() is { Length: > 0 } given
            ? given
            : shown
                .Select(field => field.Html.Length > 0 ? PlainText.Of(field.Html) : field.Texts.FirstOrDefault(""))
                .FirstOrDefault(text => text.Length > 0, "");
        return new(
            item.ContentType,
            type?.DisplayName ?? item.ContentType,
            item.DisplayText,
            summary.Length > LongestSummary ? $"{summary[..LongestSummary]}……" : summary,
            shown,
            await sheets.Of(shown.SelectMany(field => field.Pictures), cancellationToken)
        );
    }

    private async Task<IReadOnlyList<ItemField>> FieldsOf(
        string contentType,
        JsonObject content,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<ItemField>();
        foreach (var use in definitions.Type(contentType)?.ContentTypePartDefinitionRecords ?? [])
        {
            if (content[use.Name] is not JsonObject part)
            {
                continue;
            }

            if (await Part(use, part, cancellationToken) is { } own)
            {
                shown.Add(own);
            }

            foreach (var field in fields.OfPart(use))
            {
                if (
                    part[field.Field.Name] is JsonObject value
                    && kinds.Find(field.Field.FieldName) is { } kind
                    && !kind.IsEmpty(value)
                )
                {
                    shown.Add(await Field(field, kind, value, cancellationToken));
                }
            }
        }

        return shown;
    }

    private async Task<ItemField?> Part(
        ContentTypePartDefinition use,
        JsonObject part,
        CancellationToken cancellationToken
    )
    {
        var field = new ItemField(use.Name, use.PartName, "");
        switch (use.PartName)
        {
            case nameof(MarkdownBodyPart):
                return field with { Html = markup.FromMarkdown(part.Text("Markdown")) };
            case nameof(HtmlBodyPart):
                return field with { Html = markup.Clean(part.Text("Html")) };
            case "LinkMenuItemPart":
                return field with { Links = [Link(part.Text("Url"), part.Text("Name"))] };
        }

        if (parts.Find(use.PartName) is not NestedPart { Member.Length: > 0 } nested)
        {
            return null;
        }

        var blocks = new List<ItemBlock>();
        foreach (var item in nested.ItemsOf(part))
        {
            var type = item.Text("ContentType");
            blocks.Add(new(type, item.Text("DisplayText"), await FieldsOf(type, item, cancellationToken)));
        }

        return blocks.Count == 0 ? null : field with { Blocks = blocks };
    }

    private async Task<ItemField> Field(
        FieldUse use,
        FieldKind kind,
        JsonObject value,
        CancellationToken cancellationToken
    )
    {
        var field = new ItemField(use.Path, kind.Name, use.Label);
        switch (kind)
        {
            case HtmlField:
                return field with { Html = markup.Clean(value.Text("Html")) };
            case MarkdownField:
                return field with { Html = markup.FromMarkdown(value.Text("Markdown")) };
            case LinkField:
                return field with { Links = [Link(value.Text(LinkField.Url), value.Text(LinkField.Label))] };
            case MediaField photographs:
                return field with { Pictures = await PicturesOf(photographs, value, cancellationToken) };
            case ContentPickerField picker:
                var found = await cards.Of(picker.Ids(value), cancellationToken);
                return field with { Links = [.. found.Select(card => new ItemLink(card.Title, card.Url))] };
            case RightsField:
                var statement = value.Text(RightsField.Statement);
                var words = RightsField.Statements.GetValueOrDefault(statement, "");
                return field with
                {
                    Links = words.Length > 0 ? [new(words, statement)] : [],
                    Texts = [.. new[] { value.Text(RightsField.CreditLine) }.Where(text => text.Length > 0)],
                };
            case TaxonomyField:
                return field with { Links = await Terms(value, cancellationToken) };
            case EdtfField
                when value.Text(EdtfField.Own).Length == 0
                    && ArchiveDate.TryParse(value.Text(EdtfField.Edtf), out var date):
                return field with { Texts = [date.DisplayIn(CultureInfo.GetCultureInfo(links.View.Culture))] };
            default:
                return field with { Texts = [.. kind.Words(value).Where(text => text.Length > 0)] };
        }
    }

    private ItemLink Link(string url, string text) =>
        new(
            text.Length > 0 ? text : url,
            url.StartsWith("~/", StringComparison.Ordinal) ? links.To(url[2..])
                : url.StartsWith('/') ? links.To(url)
                : LinkField.IsSafe(url) ? url
                : ""
        );

    private async Task<IReadOnlyList<Picture>> PicturesOf(
        MediaField field,
        JsonObject value,
        CancellationToken cancellationToken
    )
    {
        var texts = value.TextsOf(MediaField.Texts);
        var ids = field.Ids(value);
        var assets = await Pictures.Assets(db, ids, cancellationToken);
        return
        [
            .. ids.Select((id, place) => (id, place))
                .Where(one => assets.ContainsKey(one.id))
                .Select(one => pictures.Of(assets[one.id], one.place < texts.Count ? texts[one.place] : "")),
        ];
    }

    private async Task<IReadOnlyList<ItemLink>> Terms(JsonObject value, CancellationToken cancellationToken)
    {
        if (
            !ContentId.TryParse(value.Text(TaxonomyField.Taxonomy), null, out var id)
            || await TermTree.Of(db, id, cancellationToken) is not { } tree
        )
        {
            return [];
        }

        // Words of a tree that visitors do not see have no page.
        var isPublic = await db.ContentItems.AnyAsync(
            item => item.ContentItemId == id && item.PublishedVersionId != null,
            cancellationToken
        );
        var path = isPublic ? await routes.PathOf(id, cancellationToken) : null;
        return
        [
            .. value
                .TextsOf("TermContentItemIds")
                .Select(tree.Find)
                .OfType<TermNode>()
                .Distinct()
                .Select(term => new ItemLink(
                    term.Title,
                    path is not null && term.Slug.Length > 0 ? links.To($"{path}/{term.Slug}") : ""
                )),
        ];
    }
}
