using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Pages;

/// <summary>Shows items of one type at their addresses, and what stands below those.</summary>
public interface IContentPage
{
    /// <summary>Stands for every type that has no page of its own.</summary>
    const string Any = "*";

    /// <summary>The type of item this shows, or <see cref="Any"/>.</summary>
    string ContentType { get; }

    /// <summary>The page; null when there is none, for visitors or at all.</summary>
    Task<IResult?> Show(ContentPlace place, CancellationToken cancellationToken);

    /// <summary>The page as it would be if this version were published; null when its type cannot be shown so.</summary>
    Task<IResult?> Preview(ContentItem item, PagePreview preview, CancellationToken cancellationToken) =>
        Task.FromResult<IResult?>(null);
}

/// <summary>An item at its address.</summary>
/// <param name="Path">The item's own path below the site's root.</param>
/// <param name="Rest">What follows it, without a slash at either end; empty for the item itself.</param>
public sealed record ContentPlace(ContentId ContentItemId, string Path, string Rest);
