using Microsoft.AspNetCore.Identity;

namespace Archive.Kernel.Identity;

/// <summary>Somebody who signs in.</summary>
public sealed class ArchiveUser : IdentityUser
{
    /// <summary>The name other people see; the user name when empty.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Since when this account may not sign in; null while it may.</summary>
    public DateTimeOffset? DisabledUtc { get; set; }
}

/// <summary>A named set of permissions, held as claims of type <see cref="ArchiveClaims.Permission"/>.</summary>
public sealed class ArchiveRole : IdentityRole
{
    public string Description { get; set; } = "";
}

/// <summary>Claim types of the archive's own.</summary>
public static class ArchiveClaims
{
    public const string Permission = "permission";

    /// <summary>Id of the session, in its cookie.</summary>
    public const string Session = "session";
}
