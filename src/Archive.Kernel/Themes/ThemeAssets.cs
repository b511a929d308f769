using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Archive.Kernel.Themes;

/// <summary>Serves what stands in a theme's <c>assets</c> and was not bundled when the program was built.</summary>
public sealed class ThemeAssets(ThemeCatalog themes)
{
    private const string Prefix = "themes/";

    // Nothing that a browser would run in a page of its own.
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css",
        ".js",
        ".woff2",
        ".png",
        ".jpg",
        ".webp",
        ".avif",
    };

    private readonly FileExtensionContentTypeProvider types = new();
    private readonly ConcurrentDictionary<string, (DateTime Written, string Fingerprint)> known = new(
        StringComparer.Ordinal
    );

    /// <param name="name"><c>themes/Harbour/site.css</c>.</param>
    /// <returns>Its path below the site's root; null when there is no such file.</returns>
    public string? PathOf(string name) =>
        name.Split('/', 3) is [_, var theme, var file]
        && name.StartsWith(Prefix, StringComparison.Ordinal)
        && FileOf(theme, file) is { } found
            ? $"{Prefix}{theme}/{FingerprintOf(found)}/{file}"
            : null;

    public void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/themes/{theme}/{fingerprint}/{**file}",
                [HttpMethods.Get, HttpMethods.Head],
                (string theme, string fingerprint, string? file, HttpContext context) =>
                    Show(theme, fingerprint, file ?? "", context)
            )
            .AllowAnonymous();

    private IResult Show(string theme, string fingerprint, string file, HttpContext context)
    {
        if (FileOf(theme, file) is not { } found || !types.TryGetContentType(found.Name, out var type))
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl =
            FingerprintOf(found) == fingerprint ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.PhysicalFile(found.FullName, type);
    }

    private FileInfo? FileOf(string theme, string file)
    {
        var segments = file.Split('/');
        if (
            themes.All.FirstOrDefault(one => one.Name == theme) is not { } owner
            || Array.Exists(segments, segment => segment is "" or "." or "..")
            || !Endings.Contains(Path.GetExtension(file))
        )
        {
            return null;
        }

        var found = new FileInfo(Path.Combine([owner.Folder, "assets", .. segments]));
        return found.Exists && found.LinkTarget is null ? found : null;
    }

    private string FingerprintOf(FileInfo file)
    {
        if (known.TryGetValue(file.FullName, out var before) && before.Written == file.LastWriteTimeUtc)
        {
            return before.Fingerprint;
        }

        using var stream = file.OpenRead();
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 6));
        known[file.FullName] = (file.LastWriteTimeUtc, fingerprint);
        return fingerprint;
    }
}
