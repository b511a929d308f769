namespace Archive.Modules.People;

/// <summary>Somebody, as they wish to be known; the title is the name they are credited by.</summary>
public sealed record PersonPart
{
    /// <summary>One or two sentences for lists.</summary>
    public string Summary { get; init; } = "";

    /// <summary>In Markdown.</summary>
    public string Biography { get; init; } = "";
}
