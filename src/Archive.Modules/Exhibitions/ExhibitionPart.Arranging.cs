using Archive.Kernel.Text;

namespace Archive.Modules.Exhibitions;

// How works change their places. A number stays with its work wherever that hangs: it is part of the work's address.
public sealed partial record ExhibitionPart
{
    /// <summary>Where a work hangs; null when it does not.</summary>
    public WallPlace? PlaceOf(ContentId work)
    {
        for (var section = 0; section < Sections.Count; section++)
        {
            var index = Sections[section].Works.ToList().FindIndex(placement => placement.WorkId == work);
            if (index >= 0)
            {
                return new(section, index + 1);
            }
        }

        return null;
    }

    /// <summary>
    /// The work at another place of the walk. A place before the first is the first, one beyond the last the last; a wall
    /// that there is not, or a work that does not hang, changes nothing.
    /// </summary>
    public ExhibitionPart Move(ContentId work, WallPlace to)
    {
        if (PlaceOf(work) is not { } from || to.Section < 0 || to.Section >= Sections.Count)
        {
            return this;
        }

        var placement = Sections[from.Section].Works[from.Place - 1];
        var without = Without(work);
        var works = without[to.Section].Works.ToList();
        works.Insert(Math.Clamp(to.Place - 1, 0, works.Count), placement);
        without[to.Section] = without[to.Section] with { Works = works };
        return this with { Sections = without };
    }

    /// <summary>One step towards the beginning; from the first place of a wall to the end of the wall before.</summary>
    public ExhibitionPart MoveUp(ContentId work) =>
        PlaceOf(work) switch
        {
            { Place: > 1 } at => Move(work, at with { Place = at.Place - 1 }),
            { Section: > 0 } at => Move(work, new(at.Section - 1, int.MaxValue)),
            _ => this,
        };

    /// <summary>One step towards the end; from the last place of a wall to the beginning of the next.</summary>
    public ExhibitionPart MoveDown(ContentId work) =>
        PlaceOf(work) switch
        {
            { } at when at.Place < Sections[at.Section].Works.Count => Move(work, at with { Place = at.Place + 1 }),
            { } at when at.Section + 1 < Sections.Count => Move(work, new(at.Section + 1, 1)),
            _ => this,
        };

    /// <summary>The wall without the work; the work itself stays in the archive.</summary>
    public ExhibitionPart TakeDown(ContentId work) =>
        this with
        {
            Sections = Without(work),
            CoverWorkId = CoverWorkId == work ? null : CoverWorkId,
        };

    /// <summary>Numbers 1, 2, 3 … in the order of the walk.</summary>
    public ExhibitionPart Renumber()
    {
        var next = 1;
        return this with
        {
            Sections =
            [
                .. Sections.Select(section =>
                    section with
                    {
                        Works = [.. section.Works.Select(placement => placement with { Number = next++ })],
                    }
                ),
            ],
        };
    }

    /// <summary>Whether the numbers rise along the walk without a gap.</summary>
    public bool IsNumberedInOrder =>
        Placements().Select((placement, index) => placement.Number == index + 1).All(inOrder => inOrder);

    /// <summary>One more wall, at the end of the walk.</summary>
    public ExhibitionPart AddSection(string name) => this with { Sections = [.. Sections, new() { Name = name }] };

    /// <summary>A whole wall earlier or later in the walk, as far as there are others.</summary>
    public ExhibitionPart MoveSection(int section, int by)
    {
        if (section < 0 || section >= Sections.Count)
        {
            return this;
        }

        var sections = Sections.ToList();
        var moved = sections[section];
        sections.RemoveAt(section);
        sections.Insert(Math.Clamp(section + by, 0, sections.Count), moved);
        return this with { Sections = sections };
    }

    /// <summary>The room without a wall on which nothing hangs. One that holds works stays.</summary>
    public ExhibitionPart RemoveSection(int section) =>
        section >= 0 && section < Sections.Count && Sections[section].Works.Count == 0
            ? this with
            {
                Sections = [.. Sections.Where((_, index) => index != section)],
            }
            : this;

    private List<ExhibitionSection> Without(ContentId work) =>
        [
            .. Sections.Select(section =>
                section with
                {
                    Works = [.. section.Works.Where(placement => placement.WorkId != work)],
                }
            ),
        ];
}

/// <summary>A place on a wall.</summary>
/// <param name="Section">Which wall, from 0.</param>
/// <param name="Place">Which place on it, from 1.</param>
public readonly record struct WallPlace(int Section, int Place);
