namespace Archive.Modules.Desk;

/// <summary>A step on the way from the desk's first page to this one.</summary>
/// <param name="Path">Address below the site's root.</param>
public sealed record Crumb(string Title, string Path);

/// <summary>Something a page has to say about what was just done.</summary>
/// <param name="Links">Where to look at it: words and address below the site's root.</param>
public sealed record DeskMessage(string Text, params Crumb[] Links);

/// <summary>A mistake, and the field it stands beside.</summary>
/// <param name="Field">Id of the field, or a whole address; empty when it belongs to none.</param>
public sealed record FieldProblem(string Field, string Message)
{
    public string Link => Field.StartsWith('/') ? Field : $"#{Field}";
}
