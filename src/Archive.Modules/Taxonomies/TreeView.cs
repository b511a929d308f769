using Archive.Kernel.Content;
using Archive.Kernel.Text;

namespace Archive.Modules.Taxonomies;

/// <summary>What the page of a tree shows.</summary>
/// <param name="Chosen">The word that has the tools; null when none is chosen.</param>
/// <param name="Path">Address of the taxonomy's page; null when visitors see none.</param>
public sealed record TreeView(
    ContentItem Item,
    IReadOnlyList<TermBranch> Branches,
    TermBranch? Chosen,
    string Query,
    string? Path,
    IReadOnlyList<OpenMerge> Merging
)
{
    // Beyond this many words branches are shut until somebody opens them.
    private const int MostOpen = 150;
    private const int MostFound = 100;

    public IReadOnlyList<TermBranch> All { get; } = [.. Branches.SelectMany(branch => branch.Whole)];

    public bool ShutsBranches => All.Count > MostOpen;

    /// <summary>Words that were looked for, in 简 or 繁.</summary>
    public IReadOnlyList<TermBranch> Found { get; } =
        Query.Length == 0
            ? []
            :
            [
                .. Branches
                    .SelectMany(branch => branch.Whole)
                    .Where(branch =>
                        HanFold
                            .Fold(branch.Term.Title)
                            .Contains(HanFold.Fold(Query), StringComparison.OrdinalIgnoreCase)
                    )
                    .Take(MostFound),
            ];

    /// <summary>Where the chosen word stands among those beside it.</summary>
    public (int Place, int Count, bool AtTop) Standing
    {
        get
        {
            var above = Chosen is null ? null : All.FirstOrDefault(branch => branch.Below.Contains(Chosen));
            var beside = above?.Below ?? Branches;
            return (Chosen is null ? 0 : beside.ToList().IndexOf(Chosen), beside.Count, above is null);
        }
    }

    public bool IsOpen(TermBranch branch) =>
        !ShutsBranches || (Chosen is not null && branch != Chosen && branch.Holds(Chosen.Term.Id));
}
