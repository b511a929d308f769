using Archive.Kernel.Text;

namespace Archive.Modules.Exhibitions;

/// <summary>A show: when and where, what it says, and the wall with everything that hangs on it.</summary>
public sealed partial record ExhibitionPart
{
    /// <summary>One or two sentences for lists and previews.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What the visitor reads first, in Markdown.</summary>
    public string Introduction { get; init; } = "";

    public string Venue { get; init; } = "";

    public DateOnly? Opens { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>The work whose picture stands for the show; the first on the wall when none is chosen.</summary>
    public ContentId? CoverWorkId { get; init; }

    /// <summary>The wall. What hangs where is written here and nowhere else.</summary>
    public IReadOnlyList<ExhibitionSection> Sections { get; init; } = [];

    /// <summary>Every placement, in the order of the walk.</summary>
    public IEnumerable<Placement> Placements() => Sections.SelectMany(section => section.Works);

    /// <summary>The wall with more works at its end, numbered on; those that hang already stay as they are.</summary>
    public ExhibitionPart Hang(IEnumerable<ContentId> works) => Hang(works, Sections.Count - 1);

    /// <summary>The same at the end of one wall; of the last when there is no such wall.</summary>
    /// <param name="section">Which wall, from 0.</param>
    public ExhibitionPart Hang(IEnumerable<ContentId> works, int section)
    {
        var hung = Placements().Select(placement => placement.WorkId).ToHashSet();
        var next = Placements().Select(placement => placement.Number).DefaultIfEmpty().Max() + 1;
        var added = works.Where(hung.Add).Select(work => new Placement { WorkId = work, Number = next++ }).ToList();
        if (added.Count == 0)
        {
            return this;
        }

        var sections = Sections.Count == 0 ? [new()] : Sections.ToList();
        var at = section >= 0 && section < sections.Count ? section : sections.Count - 1;
        sections[at] = sections[at] with { Works = [.. sections[at].Works, .. added] };
        return this with { Sections = sections };
    }
}

/// <summary>One wall of the room.</summary>
public sealed record ExhibitionSection
{
    /// <summary>Empty when the show has only one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is in the room: 北墙，进门左手.</summary>
    public string Place { get; init; } = "";

    public IReadOnlyList<Placement> Works { get; init; } = [];
}

/// <summary>That a work hangs in an exhibition, under a number.</summary>
public sealed record Placement
{
    public required ContentId WorkId { get; init; }

    /// <summary>From 1; unique within the exhibition, and part of the work's address there.</summary>
    public required int Number { get; init; }
}
