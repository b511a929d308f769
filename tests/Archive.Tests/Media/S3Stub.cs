using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Archive.Tests.Media;

/// <summary>
/// As much of an S3 server as the store asks for, with what no server at hand has: it verifies the checksum behind a body, and
/// it can be told to be away, to race, to cut a body off and to spoil it.
/// </summary>
public sealed class S3Stub : IAsyncDisposable
{
    public const string Bucket = "archive";

    private static readonly XNamespace Xml = "http://s3.amazonaws.com/doc/2006-03-01/";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Held> objects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, byte[]>> uploads = new(
        StringComparer.Ordinal
    );
    private int raced;

    private S3Stub(WebApplication app) => this.app = app;

    public Uri Endpoint => new(app.Urls.First());

    /// <summary>Every connection is cut without an answer.</summary>
    public bool IsAway { get; set; }

    /// <summary>How many of the next puts are answered as Amazon answers racers.</summary>
    public int Races { get; set; }

    /// <summary>Bytes after which the next body is cut off; 0 for none.</summary>
    public int CutAfter { get; set; }

    /// <summary>Whether a byte of the next body is another.</summary>
    public bool Spoils { get; set; }

    /// <summary>Bodies whose checksum was behind them and right.</summary>
    public int Verified { get; private set; }

    public int Asked { get; private set; }

    public int OpenUploads => uploads.Count;

    public static async Task<S3Stub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        var stub = new S3Stub(builder.Build());
        stub.app.Run(stub.Answer);
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Answer(HttpContext context)
    {
        Asked++;
        if (IsAway)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        // The path as it was written: a key may hold what a decoder takes for something else.
        var raw = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var path = WebUtility.UrlDecode(raw.Split('?')[0].Replace("+", "%2B", StringComparison.Ordinal))[1..];
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (bucket, key) = slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
        if (bucket != Bucket)
        {
            return Refuse(context, 404, "NoSuchBucket");
        }

        var query = context.Request.Query;
        return context.Request.Method switch
        {
            "GET" when key.Length == 0 && query.ContainsKey("uploads") => Uploads(context),
            "GET" when key.Length == 0 => List(context),
            "GET" or "HEAD" => Get(context, key),
            "PUT" when query.ContainsKey("uploadId") => PutPart(context),
            "PUT" => Put(context, key),
            "POST" when query.ContainsKey("uploads") => Begin(context, key),
            "POST" => Complete(context, key),
            "DELETE" when query.ContainsKey("uploadId") => Abort(context),
            "DELETE" => Delete(context, key),
            _ => Refuse(context, 405, "MethodNotAllowed"),
        };
    }

    private async Task Put(HttpContext context, string key)
    {
        if (await Body(context) is not { } body)
        {
            await Refuse(context, 400, "BadDigest");
        }
        else if (raced < Races)
        {
            raced++;
            await Refuse(context, 409, "ConditionalRequestConflict");
        }
        else if (objects.TryAdd(key, new(body, TimeProvider.System.GetUtcNow())))
        {
            context.Response.Headers.ETag = Tag(body);
        }
        else
        {
            await Refuse(context, 412, "PreconditionFailed");
        }
    }

    private async Task PutPart(HttpContext context)
    {
        var query = context.Request.Query;
        if (await Body(context) is not { } body)
        {
            await Refuse(context, 400, "BadDigest");
        }
        else if (uploads.TryGetValue(query["uploadId"]!, out var parts))
        {
            parts[int.Parse(query["partNumber"]!, CultureInfo.InvariantCulture)] = body;
            context.Response.Headers.ETag = Tag(body);
        }
        else
        {
            await Refuse(context, 404, "NoSuchUpload");
        }
    }

    private Task Begin(HttpContext context, string key)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        uploads[id] = new();
        return Send(
            context,
            new(Xml + "InitiateMultipartUploadResult", Leaf("Bucket", Bucket), Leaf("Key", key), Leaf("UploadId", id))
        );
    }

    private async Task Complete(HttpContext context, string key)
    {
        if (!uploads.TryRemove(context.Request.Query["uploadId"]!, out var parts))
        {
            await Refuse(context, 404, "NoSuchUpload");
            return;
        }

        byte[] whole = [.. parts.OrderBy(part => part.Key).SelectMany(part => part.Value)];
        if (objects.TryAdd(key, new(whole, TimeProvider.System.GetUtcNow())))
        {
            await Send(
                context,
                new(Xml + "CompleteMultipartUploadResult", Leaf("Key", key), Leaf("ETag", "\"parts-2\""))
            );
        }
        else
        {
            await Refuse(context, 412, "PreconditionFailed");
        }
    }

    private Task Abort(HttpContext context)
    {
        uploads.TryRemove(context.Request.Query["uploadId"]!, out _);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task Delete(HttpContext context, string key)
    {
        objects.TryRemove(key, out _);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private async Task Get(HttpContext context, string key)
    {
        if (!objects.TryGetValue(key, out var held))
        {
            await Refuse(context, 404, "NoSuchKey");
            return;
        }

        var (from, to) = (0, held.Body.Length - 1);
        if (context.Request.GetTypedHeaders().Range?.Ranges.Single() is { } range)
        {
            (from, to) = ((int)range.From!, (int)Math.Min(range.To ?? long.MaxValue, to));
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{to}/{held.Body.Length}";
        }

        context.Response.Headers.ETag = "\"parts-2\"";
        context.Response.Headers.LastModified = held.At.ToString("R", CultureInfo.InvariantCulture);
        context.Response.ContentLength = to - from + 1;
        if (context.Request.Method == "HEAD")
        {
            return;
        }

        var body = held.Body[from..(to + 1)];
        if (Spoils)
        {
            Spoils = false;
            body[body.Length / 2] ^= 0x40;
        }

        if (CutAfter > 0 && CutAfter < body.Length)
        {
            await context.Response.Body.WriteAsync(body.AsMemory(0, CutAfter));
            await context.Response.Body.FlushAsync();
            CutAfter = 0;
            context.Abort();
            return;
        }

        await context.Response.Body.WriteAsync(body);
    }

    private Task List(HttpContext context)
    {
        const int page = 1000;
        var query = context.Request.Query;
        var after = query["continuation-token"].ToString() is { Length: > 0 } token
            ? Encoding.UTF8.GetString(Convert.FromBase64String(token))
            : "";
        var found = objects
            .Where(pair => pair.Key.StartsWith(query["prefix"].ToString(), StringComparison.Ordinal))
            .OrderBy(pair => Convert.ToHexString(Encoding.UTF8.GetBytes(pair.Key)), StringComparer.Ordinal)
            .SkipWhile(pair =>
                string.CompareOrdinal(
                    Convert.ToHexString(Encoding.UTF8.GetBytes(pair.Key)),
                    Convert.ToHexString(Encoding.UTF8.GetBytes(after))
                ) <= 0
            )
            .Take(page + 1)
            .ToList();
        var more = found.Count > page;
        var answer = new XElement(Xml + "ListBucketResult", Leaf("IsTruncated", more ? "true" : "false"));
        foreach (var (key, held) in found.Take(page))
        {
            answer.Add(
                new XElement(
                    Xml + "Contents",
                    Leaf("Key", key),
                    Leaf("Size", held.Body.Length.ToString(CultureInfo.InvariantCulture)),
                    Leaf(
                        "LastModified",
                        held.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
                    )
                )
            );
        }

        if (more)
        {
            answer.Add(
                Leaf("NextContinuationToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(found[page - 1].Key)))
            );
        }

        return Send(context, answer);
    }

    private Task Uploads(HttpContext context)
    {
        var answer = new XElement(Xml + "ListMultipartUploadsResult", Leaf("IsTruncated", "false"));
        foreach (var id in uploads.Keys)
        {
            answer.Add(
                new XElement(
                    Xml + "Upload",
                    Leaf("Key", "left"),
                    Leaf("UploadId", id),
                    Leaf("Initiated", "2020-01-01T00:00:00.000Z")
                )
            );
        }

        return Send(context, answer);
    }

    /// <summary>The body without its framing; null when the checksum behind it is wrong.</summary>
    private async Task<byte[]?> Body(HttpContext context)
    {
        using var all = new MemoryStream();
        await context.Request.Body.CopyToAsync(all);
        var bytes = all.ToArray();
        if (!context.Request.Headers.ContentEncoding.ToString().Contains("aws-chunked", StringComparison.Ordinal))
        {
            return bytes;
        }

        var body = new MemoryStream();
        var at = 0;
        while (true)
        {
            var size = int.Parse(Line().Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                break;
            }

            await body.WriteAsync(bytes.AsMemory(at, size));
            at += size + 2;
        }

        var trailer = Line().Split(':');
        if (trailer[0] != "x-amz-checksum-crc32")
        {
            return null;
        }

        var sum = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.HashToUInt32(body.ToArray()));
        if (Convert.ToBase64String(sum) != trailer[1].Trim())
        {
            return null;
        }

        Verified++;
        return body.ToArray();

        string Line()
        {
            var end = bytes.AsSpan(at).IndexOf("\r\n"u8);
            var line = Encoding.ASCII.GetString(bytes, at, end);
            at += end + 2;
            return line;
        }
    }

    private static Task Refuse(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Request.Method == "HEAD"
            ? Task.CompletedTask
            : Send(context, new("Error", new XElement("Code", code), new XElement("Message", code)));
    }

    private static Task Send(HttpContext context, XElement answer)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync($"""<?xml version="1.0" encoding="UTF-8"?>{answer}""");
    }

    private static XElement Leaf(string name, string text) => new(Xml + name, text);

    private static string Tag(byte[] body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body))}-1\"";

    private sealed record Held(byte[] Body, DateTimeOffset At);
}
