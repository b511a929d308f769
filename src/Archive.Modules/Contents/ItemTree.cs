using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents;

/// <summary>One step of an item within its tree.</summary>
public enum TreeStep
{
    Up,
    Down,

    /// <summary>Under the one before it.</summary>
    In,

    /// <summary>Beside the one it stands under, just after it.</summary>
    Out,
}

/// <summary>Items that stand inside one another in an item's JSON: the words of a taxonomy, the lines of a menu.</summary>
/// <param name="top">The outermost.</param>
/// <param name="below">Where an item holds those below it: <c>Terms</c>, or <c>MenuItemsListPart</c> and <c>MenuItems</c>.</param>
public sealed class ItemTree(JsonArray top, params string[] below)
{
    /// <summary>Where an item stands.</summary>
    /// <param name="List">Those beside it, and itself.</param>
    /// <param name="Above">The one it stands under; null at the top.</param>
    public readonly record struct Standing(JsonObject Item, JsonArray List, int Place, JsonObject? Above)
    {
        public string Id => IdOf(Item);
    }

    public static string IdOf(JsonObject item) => item.Text("ContentItemId");

    /// <summary>All of them, each before those below it.</summary>
    public IEnumerable<Standing> All() => In(top, null);

    public Standing? Find(string id)
    {
        foreach (var standing in All())
        {
            if (standing.Id == id)
            {
                return standing;
            }
        }

        return null;
    }

    /// <summary>Those just below an item; none for a leaf.</summary>
    public IReadOnlyList<JsonObject> Below(JsonObject? item) =>
        [.. (item is null ? top : ListBelow(item) ?? []).OfType<JsonObject>()];

    /// <summary>Whether the second is the first, or stands somewhere below it.</summary>
    public bool Holds(JsonObject item, string id) =>
        IdOf(item) == id || In(ListBelow(item) ?? [], item).Any(standing => standing.Id == id);

    /// <summary>Puts an item last among those below another, or at the top.</summary>
    public void Add(JsonObject item, JsonObject? above) => (above is null ? top : MakeListBelow(above)).Add(item);

    /// <summary>Takes an item out of the tree with all below it.</summary>
    public void Take(Standing standing)
    {
        standing.List.RemoveAt(standing.Place);
        if (standing.List.Count == 0 && standing.Above is { } above)
        {
            Holder(above, make: false)?.Remove(below[^1]);
        }
    }

    /// <summary>False when there is nowhere to go that way.</summary>
    public bool Move(Standing standing, TreeStep step)
    {
        var (item, list, place, above) = standing;
        switch (step)
        {
            case TreeStep.Up when place > 0:
                list.RemoveAt(place);
                list.Insert(place - 1, item);
                return true;
            case TreeStep.Down when place < list.Count - 1:
                list.RemoveAt(place);
                list.Insert(place + 1, item);
                return true;
            case TreeStep.In when place > 0 && list[place - 1] is JsonObject before:
                Take(standing);
                Add(item, before);
                return true;
            case TreeStep.Out when above is not null && Find(IdOf(above)) is { } beside:
                Take(standing);
                beside.List.Insert(beside.Place + 1, item);
                return true;
            default:
                return false;
        }
    }

    /// <summary>False when that would put it under itself.</summary>
    public bool MoveUnder(Standing standing, JsonObject? above)
    {
        if (above is not null && Holds(standing.Item, IdOf(above)))
        {
            return false;
        }

        Take(standing);
        Add(standing.Item, above);
        return true;
    }

    private IEnumerable<Standing> In(JsonArray list, JsonObject? above)
    {
        for (var place = 0; place < list.Count; place++)
        {
            if (list[place] is not JsonObject item)
            {
                continue;
            }

            yield return new(item, list, place, above);
            foreach (var inner in In(ListBelow(item) ?? [], item))
            {
                yield return inner;
            }
        }
    }

    private JsonArray? ListBelow(JsonObject item) => Holder(item, make: false)?[below[^1]] as JsonArray;

    private JsonArray MakeListBelow(JsonObject item)
    {
        var holder = Holder(item, make: true)!;
        if (holder[below[^1]] is not JsonArray list)
        {
            holder[below[^1]] = list = [];
        }

        return list;
    }

    private JsonObject? Holder(JsonObject item, bool make)
    {
        foreach (var step in below.AsSpan()[..^1])
        {
            if (item[step] is not JsonObject inner)
            {
                if (!make)
                {
                    return null;
                }

                item[step] = inner = [];
            }

            item = inner;
        }

        return item;
    }
}
