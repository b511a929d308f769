using System.Text.Json.Nodes;
using Archive.Kernel.Content;
using Archive.Kernel.Content.Fields;
using Archive.Modules.Contents.Parts;

namespace Archive.Modules.Contents.Admin;

/// <summary>A member that two versions say differently, in plain words.</summary>
/// <param name="Path">Part and member.</param>
public sealed record Difference(string Path, string Label, string Before, string After);

/// <summary>What has changed between two versions of an item, in a curator's words.</summary>
public sealed class Differences(ContentDefinitions definitions, PartCatalog parts, FieldsOfItem fields)
{
    public IReadOnlyList<Difference> Between(string contentType, JsonObject before, JsonObject after)
    {
        var (old, now) = (Told(contentType, before), Told(contentType, after));
        return
        [
            .. old
                .Keys.Union(now.Keys, StringComparer.Ordinal)
                .Select(path => new Difference(
                    path,
                    (now.TryGetValue(path, out var told) ? told : old[path]).Label,
                    old.GetValueOrDefault(path).Words ?? "",
                    now.GetValueOrDefault(path).Words ?? ""
                ))
                .Where(difference => difference.Before != difference.After),
        ];
    }

    /// <summary>The label and words of one member, as JSON holds it.</summary>
    public (string Label, string Words) Tell(string contentType, string path, JsonNode? value)
    {
        var (part, member) = path.Split('.', 2) is [var first, var second] ? (first, second) : (path, "");
        var content = new JsonObject { [part] = new JsonObject { [member] = value?.DeepClone() } };
        return Told(contentType, content).GetValueOrDefault(path, (member, value?.ToString() ?? ""));
    }

    private Dictionary<string, (string Label, string Words)> Told(string contentType, JsonObject content)
    {
        var told = new Dictionary<string, (string Label, string Words)>(StringComparer.Ordinal);
        foreach (var (use, kind, value) in fields.In(contentType, content))
        {
            told[use.Path] = (use.Label, value is null ? "" : string.Join('\n', kind.Words(value)));
        }

        foreach (var (key, part) in content)
        {
            foreach (var (member, value) in part as JsonObject ?? [])
            {
                // A member that nobody has words for is told as it is stored.
                told.TryAdd($"{key}.{member}", ($"{key}.{member}", value?.ToString() ?? ""));
            }
        }

        foreach (var (key, kind, part) in parts.In(definitions.Type(contentType), content))
        {
            if (kind is DeclaredPart declared)
            {
                foreach (var (member, (label, words)) in declared.Members.Zip(declared.Words(part)))
                {
                    told[$"{key}.{member.Name}"] = (label, words);
                }
            }
            else if (kind is NestedPart { Member.Length: > 0 } nested)
            {
                told[$"{key}.{nested.Member}"] = nested.Words(part).First();
            }
        }

        return told;
    }
}
