using System.Security.Claims;

namespace Archive.Modules.Desk;

/// <summary>A part of the desk's first page, brought by the module whose things it tells of.</summary>
public interface IDeskPanel
{
    /// <summary>Who sees it.</summary>
    string Permission { get; }

    /// <summary>The partial page that shows it: <c>/Exhibitions/Admin/_Panel.cshtml</c>.</summary>
    string View { get; }

    /// <summary>What the partial page shows to this person; null when there is nothing to show.</summary>
    Task<object?> Read(ClaimsPrincipal user, CancellationToken cancellationToken);
}

/// <summary>A panel with what it shows.</summary>
public sealed record ReadPanel(string View, object Model);
