using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Archive.Kernel.Text;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Recipes;

/// <summary>
/// Evaluates the strings of a recipe that are calls: <c>[js: uuid()]</c>, <c>[js: variables('x')]</c>,
/// <c>[js: parameters('AdminUsername')]</c>, <c>[js: configuration('k', 'default')]</c>, <c>[js: base64('…')]</c>,
/// <c>[file:text('Snippets/x.html')]</c>. Nothing else is run, whatever it looks like.
/// </summary>
internal sealed partial class RecipeScript(
    string folder,
    JsonObject written,
    IReadOnlyDictionary<string, string> parameters,
    IConfiguration configuration,
    TimeProvider clock
)
{
    private static readonly string[] Secrets = ["Password", "Secret", "Key", "ConnectionString", "Token"];
    private readonly Dictionary<string, string> variables = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A copy with every call replaced by what it gives.</summary>
    /// <exception cref="RecipeException">A call that is not known, or cannot be answered.</exception>
    public JsonNode? Evaluate(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Evaluate(pair.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Evaluate)]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Evaluate(text)),
            _ => node?.DeepClone(),
        };

    private string Evaluate(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith('['))
        {
            return text;
        }

        var file = FileCall().Match(text);
        if (file.Success)
        {
            return ReadText(file.Groups["path"].Value);
        }

        var script = Script().Match(text);
        if (!script.Success)
        {
            return text;
        }

        var call = Call().Match(script.Groups["call"].Value);
        if (!call.Success)
        {
            throw new RecipeException($"“{text}”不是可用的函数调用。{Known}");
        }

        string[] arguments =
        [
            .. Argument().Matches(call.Groups["arguments"].Value).Select(match => match.Groups["text"].Value),
        ];
        return (call.Groups["name"].Value, arguments) switch
        {
            ("uuid", []) => ContentId.New(clock.GetUtcNow()).Value,
            ("variables", [var name]) => Variable(name),
            ("parameters", [var name]) => parameters.GetValueOrDefault(name, ""),
            ("configuration", [var key]) => Configured(key, ""),
            ("configuration", [var key, var fallback]) => Configured(key, fallback),
            ("base64", [var encoded]) => Decode(encoded),
            var (name, _) => throw new RecipeException($"没有函数 {name}，或参数不对：“{text}”。{Known}"),
        };
    }

    private const string Known = "可以用 uuid()、variables('…')、parameters('…')、configuration('…')、base64('…')。";

    // Evaluated once: a uuid that two steps share is the same in both.
    private string Variable(string name)
    {
        if (variables.TryGetValue(name, out var value))
        {
            return value;
        }

        var text = written.Property(name) ?? throw new RecipeException($"没有变量 {name}。");
        variables[name] = "";
        return variables[name] = Evaluate(text)!.ToString();
    }

    private string Configured(string key, string fallback) =>
        Array.Exists(Secrets, secret => key.Contains(secret, StringComparison.OrdinalIgnoreCase))
            ? throw new RecipeException($"配方不能读配置 {key}。")
            : configuration[key] ?? fallback;

    private static string Decode(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new RecipeException("base64() 里的不是 Base64。");
    }

    private string ReadText(string path)
    {
        var file = RecipeFiles.Find(folder, path);
        return File.ReadAllText(file);
    }

    [GeneratedRegex(@"^\s*\[\s*js\s*:\s*(?<call>.*?)\s*\]\s*$", Plain, 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\s*\[\s*file\s*:\s*text\(\s*('(?<path>[^']*)'|""(?<path>[^""]*)"")\s*\)\s*\]\s*$", Plain, 1000)]
    private static partial Regex FileCall();

    [GeneratedRegex(
        @"^(?<name>[A-Za-z_]\w*)\s*\((?<arguments>(\s*('[^']*'|""[^""]*"")\s*,?)*)\s*\)\s*;?$",
        Plain,
        1000
    )]
    private static partial Regex Call();

    [GeneratedRegex(@"'(?<text>[^']*)'|""(?<text>[^""]*)""", Plain, 1000)]
    private static partial Regex Argument();

    private const RegexOptions Plain =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline;
}
