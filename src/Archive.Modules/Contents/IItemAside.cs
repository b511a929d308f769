using System.Security.Claims;
using Archive.Kernel.Content;

namespace Archive.Modules.Contents;

/// <summary>What another module has to say beside an item's form: how far it has come there, and what may be done next.</summary>
public interface IItemAside
{
    /// <summary>Null when it has nothing to say of this item.</summary>
    Task<ItemAside?> Read(ContentItem item, ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <summary>A partial page beside a form, with what it shows.</summary>
/// <param name="View">The partial page: <c>/Review/Admin/_Aside.cshtml</c>.</param>
/// <param name="Opens">Whether the item may go before visitors as it stands, as far as this module knows.</param>
public sealed record ItemAside(string View, object Model, bool Opens);
