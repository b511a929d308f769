using Archive.Kernel.Content;
using Archive.Kernel.Pages;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Contents;

/// <summary>Shows items of one type, and the pages below them, as they will be: for types whose page is more than one.</summary>
public interface IDraftPages
{
    string ContentType { get; }

    /// <summary>The page, with links that lead to others of its kind; null when there is none.</summary>
    /// <param name="path">Where the item stands for this reader, below the site's root.</param>
    /// <param name="rest">What follows it, without a slash at either end; empty for the item itself.</param>
    Task<IResult?> Show(
        ContentItem item,
        string path,
        string rest,
        PagePreview preview,
        HttpResponse response,
        CancellationToken cancellationToken
    );
}
