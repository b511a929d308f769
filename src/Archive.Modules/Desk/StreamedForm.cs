using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Archive.Modules.Desk;

/// <summary>A field or a file of a form, as it arrives.</summary>
/// <param name="FileName">Name of the file, without a folder; null for a field.</param>
/// <param name="Text">What a field says; empty for a file.</param>
/// <param name="Body">The bytes of a file; read before the next part is asked for.</param>
public sealed record FormPart(string Name, string? FileName, string Text, Stream Body);

/// <summary>
/// Reads a multipart form part by part: a file is never held in memory, nor written anywhere but where the reader puts it.
/// </summary>
public static class StreamedForm
{
    private const int LongestField = 64 * 1024;

    /// <exception cref="InvalidDataException">The form is broken, or a field too long.</exception>
    public static async IAsyncEnumerable<FormPart> Read(
        HttpRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary
        )
        {
            throw new InvalidDataException("Not a multipart form.");
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.IsFileDisposition())
            {
                yield return new(name, FileNameOf(disposition), "", section.Body);
                continue;
            }

            yield return new(name, null, await Field(section.Body, cancellationToken), Stream.Null);
        }
    }

    /// <summary>Lets the answer to this request alone wait for so many bytes.</summary>
    /// <param name="bytes">Null for as many as come.</param>
    public static void Allow(HttpContext context, long? bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = bytes;
        }
    }

    // Some browsers send the whole path.
    private static string FileNameOf(ContentDispositionHeaderValue disposition)
    {
        var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        return HeaderUtilities.RemoveQuotes(given).ToString().Split('/', '\\')[^1];
    }

    private static async Task<string> Field(Stream body, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read > LongestField)
            {
                throw new InvalidDataException("A field of the form is too long.");
            }

            await text.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}

/// <summary>Keeps the framework from reading the form before the page does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsFormItselfAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
