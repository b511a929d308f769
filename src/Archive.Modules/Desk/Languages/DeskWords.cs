using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Archive.Modules.Desk;

/// <summary>
/// The desk's words in the language of the request. A page says <c>@T["保存"]</c> in 简体, and what is found for it in
/// the modules' <c>l10n</c> is shown; 繁體 is written by the converter where nobody said it otherwise.
/// </summary>
/// <remarks>
/// Messages that are made elsewhere, and stored perhaps, are said again by <see cref="Message"/>: it finds the words
/// they were made of. So whoever refuses something need not know who reads why.
/// </remarks>
public sealed class DeskWords(Words words, IOtherScript hant) : IStringLocalizer
{
    private const string Written = "zh-Hans";
    private const string Traditional = "zh-Hant";

    // What a person or a thing is called stays as it is.
    private const string OpensName = "《「";

    private readonly ConcurrentDictionary<string, string> written = new(StringComparer.Ordinal);

    // Every word has an English one: those are all the words there are.
    private readonly Lazy<MessageTemplates> templates = new(() => new(words.Keys("en")));

    /// <summary>Language of the request, as HTML writes it.</summary>
    public static string Language =>
        CultureInfo.CurrentUICulture.Name is Traditional or "en" ? CultureInfo.CurrentUICulture.Name : Written;

    public LocalizedString this[string name] => new(name, Fill(name, []), resourceNotFound: Find(name) is null);

    public LocalizedString this[string name, params object?[] arguments] =>
        new(name, Fill(name, arguments), resourceNotFound: Find(name) is null);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        words.Keys(Language).Select(key => this[key]);

    /// <summary>Words with markup in them; what is filled in is encoded unless it is markup itself.</summary>
    public IHtmlContent Html(string name, params object?[] arguments) =>
        arguments.Length == 0
            ? new HtmlString(Find(name) ?? name)
            : new HtmlFormattableString(
                CultureInfo.InvariantCulture,
                FilledWords.Choose(Find(name) ?? name, arguments),
                arguments
            );

    /// <summary>A number that stands within words.</summary>
    public static IHtmlContent No(object? number) => new Number(number?.ToString() ?? "");

    /// <summary>A finished text in the language of the request; unchanged when the house did not write it.</summary>
    public string Message(string? text)
    {
        if (string.IsNullOrEmpty(text) || Language == Written)
        {
            return text ?? "";
        }

        if (words.Find("en", text) is not null)
        {
            return Fill(text, []);
        }

        if (templates.Value.Match(text) is not var (key, parts))
        {
            return text;
        }

        var said = parts.Select((part, place) => IsName(key, place) ? part : (object?)Message(part));
        return Fill(key, [.. said]);
    }

    /// <summary>Words as they were written, with their places.</summary>
    public string Raw(string key) => Find(key) ?? key;

    private static bool IsName(string key, int place)
    {
        var at = key.IndexOf($"{{{place}}}", StringComparison.Ordinal);
        return at > 0 && OpensName.Contains(key[at - 1], StringComparison.Ordinal);
    }

    private string Fill(string key, object?[] arguments)
    {
        var found = Find(key) ?? key;
        return arguments.Length == 0
            ? found
            : string.Format(CultureInfo.InvariantCulture, FilledWords.Choose(found, arguments), arguments);
    }

    // Keys are written in the program, so what is kept here does not grow.
    private string? Find(string key) =>
        Language switch
        {
            Written => key,
            Traditional => words.Find(Traditional, key) ?? written.GetOrAdd(key, hant.Write),
            var language => words.Find(language, key),
        };
}

/// <summary>A number in its own element, which still counts as one or many.</summary>
internal sealed class Number(string digits) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span class=\"no\">");
        encoder.Encode(writer, digits);
        writer.Write("</span>");
    }

    public override string ToString() => digits;
}

/// <summary>Lets the framework say its words as the desk does.</summary>
public sealed class DeskWordsFactory(DeskWords words) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => words;

    public IStringLocalizer Create(string baseName, string location) => words;
}
