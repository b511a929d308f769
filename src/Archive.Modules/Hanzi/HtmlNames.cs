namespace Archive.Modules.Hanzi;

/// <summary>What the names of elements and attributes mean for the text in them.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> Void = Set(
        "area base br col embed hr img input link meta source track wbr"
    );

    // Their content is no markup.
    private static readonly HashSet<string> Raw = Set("script style textarea iframe noembed noframes xmp");

    // Text reads on across these. A theme's boxes are spans too; see HtmlScript.
    private static readonly HashSet<string> Inline = Set(
        "a abbr b bdi bdo cite data del dfn em font i ins mark q rb ruby s small span strong sub sup time u wbr tspan"
    );

    // What is said beside a text, and not in it.
    private static readonly HashSet<string> Annotations = Set("rt rp rtc");

    private static readonly HashSet<string> Code = Set("code kbd samp var");

    private static readonly HashSet<string> Human = Set(
        "alt title aria-label aria-description aria-roledescription aria-valuetext aria-placeholder placeholder label abbr"
    );

    private static readonly HashSet<string> Metas = Set(
        "description keywords author application-name apple-mobile-web-app-title og:title og:description og:site_name "
            + "og:image:alt twitter:title twitter:description twitter:image:alt"
    );

    private static readonly HashSet<string>[] Siblings =
    [
        Set("p"),
        Set("li"),
        Set("dt dd"),
        Set("tr"),
        Set("td th"),
        Set("option"),
        Set("rb rt rp rtc"),
    ];

    public static bool IsVoid(string element) => Void.Contains(element);

    public static bool IsRaw(string element) => Raw.Contains(element);

    public static bool IsAnnotation(string element) => Annotations.Contains(element);

    public static bool ReadsOn(string element) => Inline.Contains(element);

    /// <summary>Whether the element's text is meant for machines. An option without a value sends its text.</summary>
    public static bool IsCode(HtmlTag tag) => Code.Contains(tag.Name) || (tag.Name == "option" && tag["value"] is null);

    /// <summary>Whether people read the attribute.</summary>
    public static bool IsHuman(HtmlTag tag, string attribute) =>
        Human.Contains(attribute)
        || (attribute == "content" && tag.Name == "meta" && Metas.Contains(tag["name"] ?? tag["property"] ?? ""))
        || (attribute == "value" && tag.Name == "input" && tag["type"] is "submit" or "button" or "reset");

    /// <summary>Whether an element ends where the other begins, without saying so.</summary>
    public static bool EndsBefore(string open, string next) =>
        Siblings.Any(group => group.Contains(open) && group.Contains(next));

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
