namespace Archive.Kernel.Modules;

/// <summary>One thing that a role may be allowed to do.</summary>
/// <param name="Name">Stable name, as written in recipes and stored in roles: <c>EditContent</c>.</param>
/// <param name="Description">What it allows, in the words of the desk.</param>
/// <param name="ImpliedBy">Names of wider permissions that contain this one.</param>
public sealed record Permission(string Name, string Description, params string[] ImpliedBy);

/// <summary>A line of the desk's menu.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Path">Address below the site's root, without a leading slash.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="SetsUp">Whether it is where the site is set up, rather than where the daily work is.</param>
public sealed record DeskEntry(string Title, string Path, string Permission, bool SetsUp = false);
