using Archive.Modules.Desk;

namespace Archive.Modules.Hanzi;

/// <summary>The desk's own words in 繁體. The site's glossary is for what authors write.</summary>
internal sealed class DeskInHant : IOtherScript
{
    private readonly ScriptConverter converter = new(new Glossary(), []);

    public string Write(string hans) => converter.Convert(hans, HanScript.Hant, HanScript.Hans);
}
