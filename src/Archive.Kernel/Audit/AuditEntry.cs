namespace Archive.Kernel.Audit;

/// <summary>What the trail is to say of one thing; when, by whom and from where is added as it is written.</summary>
/// <param name="Action">From <see cref="AuditAction"/>.</param>
/// <param name="Kind">A content type, or one of <see cref="AuditKind"/>.</param>
/// <param name="Subject">Id of the thing.</param>
/// <param name="Title">What it is called.</param>
public sealed record AuditEntry(string Action, string Kind, string Subject, string Title)
{
    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string Detail { get; init; } = "";

    /// <summary>Null for whoever is acting.</summary>
    public string? Actor { get; init; }
}

/// <summary>A row of a module's whose every change goes into the trail.</summary>
public interface IAudited
{
    /// <summary>What it is: <c>media</c>. Its actions begin so: <c>media.added</c>.</summary>
    string AuditKind { get; }

    string AuditId { get; }

    /// <summary>What people call it.</summary>
    string AuditTitle { get; }
}

/// <summary>What the trail tells of. Names are stable: they stand in rows that are never written again.</summary>
public static class AuditAction
{
    public const string ContentSaved = "content.saved";
    public const string ContentPublished = "content.published";
    public const string ContentUnpublished = "content.unpublished";
    public const string ContentDiscarded = "content.discarded";
    public const string ContentRemoved = "content.removed";
    public const string ContentRestored = "content.restored";
    public const string ContentPurged = "content.purged";
    public const string SettingChanged = "setting.changed";
    public const string DefinitionChanged = "definition.changed";
    public const string UserPassword = "user.password";
    public const string UserDisabled = "user.disabled";
    public const string UserEnabled = "user.enabled";
    public const string UserTwoFactor = "user.twofactor";
    public const string UserRoleGiven = "user.role.given";
    public const string UserRoleTaken = "user.role.taken";
    public const string RolePermissionGiven = "role.permission.given";
    public const string RolePermissionTaken = "role.permission.taken";
    public const string MediaBulk = "media.bulk";
    public const string SignedIn = "signin.done";
    public const string SignInRefused = "signin.refused";
    public const string SignedOut = "signin.ended";

    /// <summary>Of any kind: it was made.</summary>
    public static string Added(string kind) => kind + ".added";

    /// <summary>Of any kind: it is another than before.</summary>
    public static string Changed(string kind) => kind + ".changed";

    /// <summary>Of any kind: it is gone.</summary>
    public static string Removed(string kind) => kind + ".removed";
}

/// <summary>Kinds of things beside content types.</summary>
public static class AuditKind
{
    public const string User = "user";
    public const string Role = "role";
    public const string Setting = "setting";
    public const string Definition = "definition";
    public const string Media = "media";
}
