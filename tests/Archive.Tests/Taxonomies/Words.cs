using Archive.Kernel.Content;
using Archive.Kernel.Text;
using Archive.Modules.Contents;
using Archive.Tests.Hanzi;
using Archive.Tests.Support;

namespace Archive.Tests.Taxonomies;

/// <summary>A site with a taxonomy 题材 (里弄 with 石库门 below it, 弄堂, 轮渡) and a type of notes that name its words.</summary>
internal static class Words
{
    public const string Here = "/desk/taxonomies/themes";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public const string Taxonomy = """
        { "name": "content", "data": [ { "ContentItemId": "themes", "ContentType": "Taxonomy", "DisplayText": "题材", "Latest": true, "Published": true,
          "TitlePart": { "Title": "题材" }, "TaxonomyPart": { "Terms": [
            { "ContentItemId": "lane", "ContentType": "Term", "DisplayText": "里弄", "TitlePart": { "Title": "里弄" }, "Terms": [
              { "ContentItemId": "gate", "ContentType": "Term", "DisplayText": "石库门", "TitlePart": { "Title": "石库门" } } ] },
            { "ContentItemId": "alley", "ContentType": "Term", "DisplayText": "弄堂", "TitlePart": { "Title": "弄堂" }, "Terms": [
              { "ContentItemId": "stairs", "ContentType": "Term", "DisplayText": "亭子间", "TitlePart": { "Title": "亭子间" } } ] },
            { "ContentItemId": "ferry", "ContentType": "Term", "DisplayText": "轮渡", "TitlePart": { "Title": "轮渡" } } ] } } ] }
        """;

    private const string Notes = """
        { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Note", "DisplayName": "札记",
          "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
          "ContentTypePartDefinitionRecords": [
            { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
            { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "notes/{{ ContentItem.DisplayText | slugify }}" } } },
            { "PartName": "BagPart", "Name": "BagPart", "Settings": { "BagPartSettings": { "ContainedContentTypes": ["Note"] } } },
            { "PartName": "Note", "Name": "Note", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "Note", "Settings": {}, "ContentPartFieldDefinitionRecords": [
            { "FieldName": "TaxonomyField", "Name": "Topics", "Settings": { "ContentPartFieldSettings": { "DisplayName": "题材" },
              "TaxonomyFieldSettings": { "TaxonomyContentItemId": "themes" } } } ] } ] }
        """;

    public static async Task<TestSite> Start(string provider = "Sqlite", params string[] settings)
    {
        var site = await TestSite.StartOn(provider, null, ["--Archive:Jobs:Runners=0", .. settings]);
        await site.Run($"{Notes}, {Taxonomy}");
        return site;
    }

    /// <summary>A step of a recipe that brings a note.</summary>
    public static string Note(string id, string title, params string[] terms) =>
        $$"""
            { "name": "content", "data": [ { "ContentItemId": "{{id}}", "ContentType": "Note", "DisplayText": "{{title}}", "Latest": true, "Published": true,
              "TitlePart": { "Title": "{{title}}" },
              "Note": { "Topics": { "TaxonomyContentItemId": "themes", "TermContentItemIds": [{{string.Join(
                ',',
                terms.Select(term => $"\"{term}\"")
            )}}] } } } ] }
            """;

    public static async Task<ContentItem> Item(this TestSite site, string id, VersionOptions version) =>
        (await site.In((IContentManager content) => content.Get(new ContentId(id), version, Token)))!;

    public static IReadOnlyList<string> Topics(this ContentItem item) =>
        [.. item.Content["Note"]!["Topics"]!["TermContentItemIds"]!.AsArray().Select(id => id!.ToString())];

    public static async Task<TermTree> Tree(this TestSite site) =>
        TermTree.Of((await site.Item("themes", VersionOptions.Latest)).Content);

    /// <summary>The tree as paths in their order.</summary>
    public static async Task<string> Told(this TestSite site) =>
        string.Join(" ", (await site.Tree()).All.Select(term => string.Join('/', [.. term.Above, term.Title])));

    /// <summary>Sends a form of the tree's page, with what it holds changed.</summary>
    public static async Task<HttpResponseMessage> Send(
        this Staff staff,
        string handler,
        string? term,
        params (string Name, string Value)[] typed
    )
    {
        var page = term is null ? Here : $"{Here}?term={term}";
        // Two of the buttons send a form to another address than its own.
        var own = handler is "Top" or "Merge" ? "Under" : handler;
        var form = await staff.Form(page, $"form[action$='handler={own}']");
        foreach (var (name, value) in typed)
        {
            form.With(name, value);
        }

        return await staff.Post($"{Here}?handler={handler}", form);
    }
}
