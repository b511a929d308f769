using System.Text.Json.Nodes;

namespace Archive.Modules.Contents.Admin;

/// <summary>
/// Brings two people's changes of one version together, member by member: what only one of them changed is taken; what
/// both changed is a clash, which a person decides.
/// </summary>
public static class Merge
{
    /// <summary>A member that both changed.</summary>
    /// <param name="Path">Part and member: <c>TitlePart.Title</c>.</param>
    public sealed record Clash(string Path, JsonNode? Mine, JsonNode? Theirs);

    /// <param name="begun">What both began with.</param>
    /// <param name="choose">For a member that both changed: true takes theirs, false mine, null leaves it a clash.</param>
    /// <returns>The parts together, with mine where there is a clash, and the clashes.</returns>
    public static (JsonObject Content, IReadOnlyList<Clash> Clashes) Bring(
        JsonObject begun,
        JsonObject mine,
        JsonObject theirs,
        Func<string, bool?> choose
    )
    {
        var together = theirs.DeepClone().AsObject();
        var clashes = new List<Clash>();
        foreach (
            var part in mine.Select(pair => pair.Key).Union(begun.Select(pair => pair.Key), StringComparer.Ordinal)
        )
        {
            var (own, old, other) = (mine[part] as JsonObject, begun[part] as JsonObject, theirs[part] as JsonObject);
            if (own is null && old is null)
            {
                Whole(part, mine[part], begun[part], theirs[part]);
                continue;
            }

            if (own is null && JsonNode.DeepEquals(old, other))
            {
                together.Remove(part);
                continue;
            }

            foreach (var member in Members(own, old))
            {
                Take(part, member, own?[member], old?[member], other?[member]);
            }
        }

        return (together, clashes);

        void Whole(string part, JsonNode? own, JsonNode? old, JsonNode? other)
        {
            if (JsonNode.DeepEquals(other, old) && !JsonNode.DeepEquals(own, old))
            {
                together[part] = own?.DeepClone();
            }
        }

        void Take(string part, string member, JsonNode? own, JsonNode? old, JsonNode? other)
        {
            if (JsonNode.DeepEquals(own, old) || JsonNode.DeepEquals(own, other))
            {
                return;
            }

            var path = $"{part}.{member}";
            var takeTheirs = JsonNode.DeepEquals(other, old) ? false : choose(path);
            if (takeTheirs is null)
            {
                clashes.Add(new(path, own, other));
            }

            if (takeTheirs == true)
            {
                return;
            }

            var target = together[part] as JsonObject;
            if (target is null)
            {
                together[part] = target = [];
            }

            if (own is null)
            {
                target.Remove(member);
            }
            else
            {
                target[member] = own.DeepClone();
            }
        }
    }

    private static IEnumerable<string> Members(JsonObject? one, JsonObject? other) =>
        (one ?? []).Select(pair => pair.Key).Union((other ?? []).Select(pair => pair.Key), StringComparer.Ordinal);
}
