namespace Archive.Modules.Hanzi;

/// <summary>The two ways in which Chinese is written.</summary>
public enum HanScript
{
    /// <summary>简体.</summary>
    Hans,

    /// <summary>繁體.</summary>
    Hant,
}

/// <summary>Scripts by the language tags that name them.</summary>
public static class HanScripts
{
    /// <summary>As HTML writes it: <c>zh-Hant</c>.</summary>
    public static string Tag(this HanScript script) => script == HanScript.Hans ? "zh-Hans" : "zh-Hant";

    internal static HanScript Other(this HanScript script) =>
        script == HanScript.Hans ? HanScript.Hant : HanScript.Hans;

    /// <summary>Whether the tag names Chinese in its own characters: <c>zh-Latn</c> is pinyin.</summary>
    internal static bool IsChinese(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase)
            && parts
                .Skip(1)
                .All(part => part.Length != 4 || part.StartsWith("han", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The script that a tag of Chinese names, by itself or by its region; null for a plain <c>zh</c>.</summary>
    internal static HanScript? Of(string tag)
    {
        foreach (var part in tag.Split('-').Skip(1))
        {
            switch (part.ToLowerInvariant())
            {
                case "hans" or "cn" or "sg" or "my":
                    return HanScript.Hans;
                case "hant" or "tw" or "hk" or "mo":
                    return HanScript.Hant;
            }
        }

        return null;
    }
}
