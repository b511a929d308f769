using System.Security.Cryptography;
using System.Text.Json;
using Archive.Kernel.Text;
using Archive.Modules.Renditions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Iiif;

/// <summary>GET /iiif/3/{asset}/info.json, and the address without it, which leads there.</summary>
public sealed class ShowImageInfo(ShownPictures shown, ImageAddresses addresses, IiifOptions limits)
{
    private const string Json = "application/json";
    private const string LinkedJson = "application/ld+json";

    public async Task<IResult> Handle(string asset, HttpContext context, CancellationToken cancellationToken)
    {
        if (await Find(asset, context, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var info = ImageInfo.Of(found.Asset, addresses.Of(context.Request, found.Asset.Id), limits);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(info, ArchiveJson.Web);
        var linked = WantsLinked(context.Request);
        context.Response.Headers.Link = ImageHeaders.Profile;
        context.Response.Headers.Vary = HeaderNames.Accept;
        ImageHeaders.Keep(context.Response, found);
        return TypedResults.Bytes(
            bytes,
            linked ? $"{LinkedJson};profile=\"{ImageInfo.ContextAddress}\"" : Json,
            entityTag: new(
                $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}{(linked ? "-ld" : "")}\""
            )
        );
    }

    public async Task<IResult> Lead(string asset, HttpContext context, CancellationToken cancellationToken)
    {
        if (await Find(asset, context, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.Location = $"{addresses.Of(context.Request, found.Asset.Id)}/info.json";
        ImageHeaders.Keep(context.Response, found);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<ShownPicture?> Find(string asset, HttpContext context, CancellationToken cancellationToken) =>
        ContentId.TryParse(asset, out var id) ? await shown.Find(id, context, cancellationToken) : null;

    // Whoever asks for nothing gets what the standard prefers; whoever takes anything, such as a browser, plain JSON.
    private static bool WantsLinked(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || (Quality(LinkedJson) is > 0 and var linked && linked >= Quality(Json));

        double Quality(string type) =>
            accepted
                .Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Quality ?? 1)
                .DefaultIfEmpty()
                .Max();
    }
}
