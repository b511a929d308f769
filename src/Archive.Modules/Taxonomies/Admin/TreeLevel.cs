namespace Archive.Modules.Taxonomies.Admin;

/// <summary>Some words of a tree, and the page they stand on.</summary>
public sealed record TreeLevel(IReadOnlyList<TermBranch> Branches, TreeModel Page);
