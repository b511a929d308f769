using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Archive.Modules.Contents.Types;
using Archive.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Contents;

/// <summary>Each kind of field, as an item that somebody saves has it.</summary>
public sealed class FieldKindTests
{
    private const string Type = "Note";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TextField", """{"Text":"码头"}""", "码头")]
    [InlineData("MultiTextField", """{"Values":["码头","碼頭"]}""", "码头|码头")]
    [InlineData("HtmlField", """{"Html":"<p>江<b>边</b></p>"}""", "江 边")]
    [InlineData("MarkdownField", """{"Markdown":"江**边**"}""", "江**边**")]
    [InlineData("BooleanField", """{"Value":true}""", "是")]
    [InlineData("NumericField", """{"Value":3.5}""", "3.5")]
    [InlineData("DateField", """{"Value":"2026-09-28T00:00:00Z"}""", "2026.9.28")]
    [InlineData("DateTimeField", """{"Value":"2026-09-28T06:30:00Z"}""", "2026.9.28 14:30")]
    [InlineData("TimeField", """{"Value":"14:30:00"}""", "14:30")]
    [InlineData("EdtfField", """{"Edtf":"1987~","Words":"八十年代末"}""", "八十年代末")]
    [InlineData("LinkField", """{"Url":"https://example.org/","Text":"样子"}""", "样子|https://example.org/")]
    [InlineData("GeoPointField", """{"Latitude":31.26,"Longitude":121.52}""", "31.26, 121.52")]
    [InlineData("PersonCreditField", """{"Name":"示例作者","Role":"口述"}""", "口述/示例作者")]
    [InlineData(
        "RightsField",
        """{"Statement":"https://creativecommons.org/licenses/by/4.0/","CreditLine":"示例"}""",
        "署名(CC BY 4.0)|示例"
    )]
    public async Task What_is_right_is_saved_and_can_be_found(string kind, string value, string told)
    {
        await using var site = await SiteWith(kind);

        var saved = await Save(site, value, publish: true);

        Assert.True(saved.Succeeded, string.Join(' ', saved.Errors));
        var rows = await site.In(
            (ArchiveDb db) =>
                db.Set<ContentValueRow>()
                    .Where(row => row.Path == "Note.Said" && row.Published)
                    .OrderBy(row => row.Position)
                    .Select(row => row.Text)
                    .ToListAsync(Token)
        );
        Assert.Equal(HanFold.Fold(told), string.Join('|', rows));
    }

    [Theory]
    [InlineData("TextField", """{"Text":"太长了的一句话"}""", """{"MaxLength":3}""")]
    [InlineData("TextField", """{"Text":"12"}""", """{"Pattern":"[0-9]{4}"}""")]
    [InlineData("MultiTextField", """{"Values":["别的"]}""", """{"Options":["码头"]}""")]
    [InlineData("NumericField", """{"Value":"三"}""", "{}")]
    [InlineData("NumericField", """{"Value":11}""", """{"Maximum":10}""")]
    [InlineData("NumericField", """{"Value":-1}""", """{"Minimum":0}""")]
    [InlineData("NumericField", """{"Value":1.25}""", """{"Scale":1}""")]
    [InlineData("DateField", """{"Value":"2026-02-30"}""", "{}")]
    [InlineData("DateTimeField", """{"Value":"昨天"}""", "{}")]
    [InlineData("TimeField", """{"Value":"25:00"}""", "{}")]
    [InlineData("EdtfField", """{"Edtf":"1985-13"}""", "{}")]
    [InlineData("LinkField", """{"Url":"javascript:alert(1)","Text":"x"}""", "{}")]
    [InlineData("LinkField", """{"Url":"//elsewhere.example","Text":"x"}""", "{}")]
    [InlineData("GeoPointField", """{"Latitude":131,"Longitude":21}""", "{}")]
    [InlineData("PersonCreditField", """{"Name":"","Role":"口述"}""", "{}")]
    [InlineData("RightsField", """{"Statement":"https://example.org/mine","CreditLine":""}""", "{}")]
    [InlineData("ContentPickerField", """{"ContentItemIds":["01nobody"]}""", "{}")]
    [InlineData("MediaField", """{"AssetIds":["01nobody"],"MediaTexts":["画面"]}""", "{}")]
    [InlineData("MediaField", """{"AssetIds":["01nobody"],"MediaTexts":[""]}""", "{}")]
    [InlineData("UserPickerField", """{"UserIds":["nobody"]}""", "{}")]
    [InlineData("TaxonomyField", """{"TermContentItemIds":["a","b"]}""", """{"Unique":true}""")]
    public async Task What_is_wrong_is_told_by_its_label_and_nothing_is_saved(
        string kind,
        string value,
        string settings
    )
    {
        await using var site = await SiteWith(kind, settings);

        var saved = await Save(site, value, publish: false);

        Assert.Equal(SaveStatus.Invalid, saved.Status);
        var error = Assert.Single(saved.Errors);
        Assert.Equal("Note.Said", error.Where);
        Assert.Contains("说的话", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_may_be_unfinished_and_a_published_item_may_not()
    {
        await using var site = await SiteWith("TextField", """{"Required":true}""");

        Assert.True((await Save(site, "null", publish: false)).Succeeded);
        var refused = await Save(site, """{"Text":"  "}""", publish: true);

        Assert.Equal("请填写“说的话”。", Assert.Single(refused.Errors).Message);
    }

    [Fact]
    public async Task Html_is_made_harmless_whoever_saves_it()
    {
        await using var site = await SiteWith("HtmlField");

        var saved = await Save(
            site,
            """{"Html":"<p onclick=\"x()\">江边<script>alert(1)</script></p>"}""",
            publish: true
        );

        Assert.Equal("<p>江边</p>", saved.Item!.Content["Note"]!["Said"]!["Html"]!.ToString());
    }

    private static async Task<TestSite> SiteWith(string kind, string settings = "{}")
    {
        var site = await TestSite.Start();
        await site.In(
            async (SaveType types) =>
            {
                Assert.Null(await types.Create(Type, "便条", Token));
                return types;
            }
        );
        await site.In(
            async (SaveType types) =>
            {
                var definitions = site.Services.GetRequiredService<ContentDefinitions>();
                Assert.Null(await types.AddField(definitions.Type(Type)!, kind, "说的话", "Said", Token));
                var field = types.OwnPart(definitions.Type(Type)!).ContentPartFieldDefinitionRecords.Single();
                var own = field.Settings.DeepClone().AsObject();
                own[$"{kind}Settings"] = JsonNode.Parse(settings);
                await types.Replace(definitions.Type(Type)!, "Said", field with { Settings = own }, Token);
                return types;
            }
        );
        return site;
    }

    private static Task<SaveResult> Save(TestSite site, string value, bool publish) =>
        site.In(
            (IContentManager content) =>
            {
                var item = content.New(Type);
                item.Put(new TitlePart("一张便条"));
                item.Content[Type] = new JsonObject { ["Said"] = JsonNode.Parse(value) };
                return publish ? content.Publish(item, Token) : content.SaveDraft(item, Token);
            }
        );
}
