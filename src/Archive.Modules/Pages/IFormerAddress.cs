namespace Archive.Modules.Pages;

/// <summary>Knows where an address leads at which nothing stands any more.</summary>
public interface IFormerAddress
{
    /// <summary>A link to follow; null when it knows none.</summary>
    /// <param name="path">Path below the site's root, as it was asked for.</param>
    Task<string?> Find(string path, CancellationToken cancellationToken);
}
