using Archive.Kernel.Pages;

namespace Archive.Modules.Hanzi;

/// <summary>
/// Writes pages under <c>/hans</c> and <c>/hant</c> in that script, once they are rendered: so a theme need not know of it.
/// The page without a prefix is not touched.
/// </summary>
internal sealed class ConvertPages(SiteScripts scripts) : IPageFinish
{
    public async ValueTask<string> Finish(string html, PageView view)
    {
        HanScript? script = view.Prefix switch
        {
            "hans" => HanScript.Hans,
            "hant" => HanScript.Hant,
            _ => null,
        };
        return script is { } to ? (await scripts.Converter()).ConvertHtml(html, to) : html;
    }
}
