using System.Security.Claims;
using Archive.Kernel.Content;
using Archive.Kernel.Text;

namespace Archive.Modules.Api;

/// <summary>What of the content whoever asks may see.</summary>
internal static class ApiAccess
{
    public static bool Has(this ClaimsPrincipal user, string scope) => user.HasClaim(TokenSignIn.ScopeClaim, scope);

    /// <summary>Which version a query asks for; null when its word is none of them.</summary>
    public static VersionOptions? Version(string? status) =>
        status?.ToLowerInvariant() switch
        {
            null or "" or "published" => VersionOptions.Published,
            "latest" => VersionOptions.Latest,
            "draft" => VersionOptions.Draft,
            _ => null,
        };

    /// <summary>
    /// Types whose published items anyone may read: those with an address of their own. Items of a stereotype (a widget,
    /// a line of a menu) are pieces of others, and a securable type is shown to whom its owner says.
    /// </summary>
    public static bool IsPublic(ContentTypeDefinition type)
    {
        var settings = type.Settings["ContentTypeSettings"];
        return type.Has(nameof(AutoroutePart))
            && string.IsNullOrEmpty(settings?["Stereotype"]?.ToString())
            && settings?["Securable"]?.ToString() is not "true";
    }

    /// <summary>The item in that version, or null when there is none or it is not for this reader.</summary>
    public static async Task<ContentItem?> Find(
        this IContentManager content,
        ContentId id,
        VersionOptions version,
        ClaimsPrincipal user,
        ContentDefinitions definitions,
        CancellationToken cancellationToken
    )
    {
        var all = user.Has(ApiScope.Read);
        if (!all && version != VersionOptions.Published)
        {
            return null;
        }

        return
            await content.Get(id, version, cancellationToken) is { } item
            && (all || (definitions.Type(item.ContentType) is { } type && IsPublic(type)))
            ? item
            : null;
    }
}
