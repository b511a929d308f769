using System.Text.Json.Serialization;

namespace Archive.Modules.Hanzi;

/// <summary>How one word or sentence is written in each script, whatever the tables say.</summary>
public sealed record GlossaryTerm
{
    /// <summary>As it is written in 简体; left out, it is written as in 繁體: a name that is never converted.</summary>
    public string? Hans { get; init; }

    /// <summary>As it is written in 繁體; left out, it is written as in 简体.</summary>
    public string? Hant { get; init; }

    /// <summary>Only where a whole text is this: the title of a work, a caption, a paragraph.</summary>
    public bool Whole { get; init; }

    /// <summary>Why, for colleagues.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it stays as it is written in both scripts.</summary>
    [JsonIgnore]
    public bool Stays => In(HanScript.Hans) == In(HanScript.Hant);

    /// <summary>Tells this term from every other of a glossary.</summary>
    [JsonIgnore]
    public string Key => $"{In(HanScript.Hans)}|{In(HanScript.Hant)}|{(Whole ? "whole" : "")}";

    public string In(HanScript script) => Given(script) ?? Given(script.Other()) ?? "";

    private string? Given(HanScript script)
    {
        var text = (script == HanScript.Hans ? Hans : Hant)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}

/// <summary>What this site writes otherwise than the tables: the setting <c>Glossary</c>, as recipes write it.</summary>
public sealed record Glossary
{
    public const string Setting = "Glossary";

    public IReadOnlyList<GlossaryTerm> Terms { get; init; } = [];

    /// <summary>What is said of a term that cannot be used; null when it can.</summary>
    /// <param name="replaced">The term that it takes the place of, if any.</param>
    public string? Problem(GlossaryTerm term, GlossaryTerm? replaced)
    {
        const int Shortest = 2;
        const int Longest = 200;
        const int Most = 2000;
        string[] forms = [term.In(HanScript.Hans), term.In(HanScript.Hant)];
        return forms[0].Length == 0 ? "请写要转换的字词，简体、繁体至少写一栏。"
            : !term.Whole && forms.Any(form => form.EnumerateRunes().Count() < Shortest)
                ? "至少写两个字：单独一个字会改动所有含有它的词。只指整段文字时可以是一个字。"
            : forms.Any(form => form.Length > Longest) ? $"一条最多 {Longest} 字。"
            : (term.Note?.Length ?? 0) > Longest ? $"备注最多 {Longest} 字。"
            : Terms.Any(other => other != replaced && other.Whole == term.Whole && Clash(other, term))
                ? "词表里已经有这个写法了，请改那一条。"
            : Terms.Count >= Most && replaced is null ? $"词表最多 {Most} 条。"
            : null;
    }

    private static bool Clash(GlossaryTerm one, GlossaryTerm other) =>
        one.In(HanScript.Hans) == other.In(HanScript.Hans) || one.In(HanScript.Hant) == other.In(HanScript.Hant);
}
