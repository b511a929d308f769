using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Archive.Modules.Api;

/// <summary>GET /api: the description of the interface for people. It is the same as for programs, and needs no script.</summary>
[AllowAnonymous]
public sealed class ReferenceModel([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider documents) : PageModel
{
    public OpenApiDocument Document { get; private set; } = new();

    public async Task OnGet(CancellationToken cancellationToken) =>
        Document = await documents.GetOpenApiDocumentAsync(cancellationToken);

    /// <summary>A schema in a word: <c>string</c>, <c>integer</c>.</summary>
    public static string KindOf(IOpenApiSchema? schema) =>
        schema?.Enum is { Count: > 0 } values
            ? string.Join(" · ", values.Select(value => value?.ToString()))
            : (schema?.Type & ~JsonSchemaType.Null)?.ToString().ToLowerInvariant() ?? "";
}
