namespace Archive.Modules.Exhibitions.Admin;

/// <summary>Whether visitors see an exhibition, and whether they see its newest version.</summary>
public enum ExhibitionState
{
    Draft,
    Public,
    PublicWithChanges,
}

/// <summary>The words and the class for a state.</summary>
public static class ExhibitionStates
{
    /// <param name="isPublic">Whether visitors see some version.</param>
    /// <param name="newest">Whether that is the newest one, of the exhibition and of every work on its wall.</param>
    public static ExhibitionState Of(bool isPublic, bool newest) =>
        (isPublic, newest) switch
        {
            (false, _) => ExhibitionState.Draft,
            (true, true) => ExhibitionState.Public,
            _ => ExhibitionState.PublicWithChanges,
        };

    public static string Words(this ExhibitionState state) =>
        state switch
        {
            ExhibitionState.Draft => "草稿",
            ExhibitionState.Public => "已公开",
            _ => "已公开，有未公开的修改",
        };

    public static string Class(this ExhibitionState state) =>
        state switch
        {
            ExhibitionState.Draft => "state-draft",
            ExhibitionState.Public => "state-public",
            _ => "state-changed",
        };
}
