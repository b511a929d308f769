using System.Net;
using Archive.Kernel.Pages;
using Archive.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Themes;

/// <summary>Whoever makes a theme is told what is wrong, in which file and on which line.</summary>
public sealed class TemplateMistakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("一行\n{{ Model.Title | sparkle }}", "Pages/page.liquid 第 2 行：没有过滤器 sparkle")]
    [InlineData("一行\n二行\n{{ Modle.Title }}", "Pages/page.liquid 第 3 行：没有变量 Modle")]
    [InlineData(
        "{{ Model.Title }}\n{% if Model.Titel %}{% endif %}",
        "Pages/page.liquid 第 2 行：TextPage 没有成员 Titel"
    )]
    [InlineData("{% render 'missing' %}", "missing.liquid：没有这个模板")]
    [InlineData("{% render 'part', name: Model.Title %}", "part.liquid 第 2 行：没有变量 nmae")]
    [InlineData("{% if %}", "Pages/page.liquid")]
    public async Task A_mistake_names_file_and_line(string template, string named)
    {
        using var themes = new TemporaryThemes("Pages/page.liquid", template);
        themes.Add("part.liquid", "{{ name }}\n{{ nmae }}");
        await using var site = await TestSite.Start($"--Archive:ThemesPath={themes.Folder}");
        var links = site.Services.GetRequiredService<PageLinks>();

        var wrong = await Assert.ThrowsAsync<TemplateException>(() =>
            site
                .Services.GetRequiredService<LiquidPages>()
                .Render("Pages/page", new Modules.Pages.TextPage("题", "", ""), PageRequest("about", links), links)
        );

        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.InternalServerError, (await site.Visitor.GetAsync("/about", Token)).StatusCode);
    }

    [Fact]
    public async Task What_a_template_sets_itself_is_known_to_it()
    {
        using var themes = new TemporaryThemes(
            "Pages/page.liquid",
            """
            {% assign one = Model.Title | append: '!' %}{% capture two %}{{ one }}{% endcapture %}
            {% for letter in one %}{{ forloop.index }}{% endfor %}{% if two contains 'x' and true %}{{ 'a.b | c' }}{% endif %}
            {% comment %} {{ nothing }} {% endcomment %}{{ two }}
            """
        );
        await using var site = await TestSite.Start($"--Archive:ThemesPath={themes.Folder}");

        Assert.Contains("关于本站!", await site.Visitor.GetStringAsync("/about", Token), StringComparison.Ordinal);
    }

    private static PageRequest PageRequest(string path, PageLinks links) =>
        new(path, links.Canonical(path), "zh-Hans", false, links.OtherSizeOf(path), "", links.LanguagesOf(path), null);
}
