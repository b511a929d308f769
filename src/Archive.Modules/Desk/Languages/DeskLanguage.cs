namespace Archive.Modules.Desk;

/// <summary>A language that the desk speaks.</summary>
/// <param name="Tag">As HTML writes it: <c>zh-Hans</c>.</param>
/// <param name="Name">What it calls itself.</param>
public sealed record DeskLanguage(string Tag, string Name)
{
    /// <summary>The first is what the desk is written in.</summary>
    public static IReadOnlyList<DeskLanguage> All { get; } =
    [new("zh-Hans", "简体"), new("zh-Hant", "繁體"), new("en", "English")];
}
