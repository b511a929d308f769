using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Archive.Modules.Api;
using Archive.Tests.Support;

namespace Archive.Tests.Api;

/// <summary>Another program that uses the interface.</summary>
internal sealed class ApiClient(TestSite site, string? token = null)
{
    private static readonly string[] All = [.. ApiScope.All.Select(scope => scope.Name)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A program whose token allows so much; everything when nothing is said.</summary>
    public static async Task<ApiClient> With(TestSite site, params string[] scopes) =>
        new(site, await Make(site, new($"程序{scopes.Length}", scopes.Length == 0 ? All : scopes, 6000, null)));

    public static async Task<string> Make(TestSite site, TokenRequest request)
    {
        var made = await site.In((MakeToken make) => make.Handle(request, Token));
        Assert.Empty(made.Problems);
        return made.Secret!;
    }

    public Task<HttpResponseMessage> Get(string path, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return Send(request);
    }

    public async Task<JsonObject> Json(string path) => await Read(await Get(path));

    public Task<HttpResponseMessage> Post(string body, string query = "", string type = "application/json") =>
        Send(
            new HttpRequestMessage(HttpMethod.Post, $"/api/content{query}")
            {
                Content = new StringContent(body, Encoding.UTF8, type),
            }
        );

    public Task<HttpResponseMessage> Delete(string id) => Send(new(HttpMethod.Delete, $"/api/content/{id}"));

    public static async Task<JsonObject> Read(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!.AsObject();

    private Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        // What is too large is refused before it is sent.
        request.Headers.ExpectContinue = request.Content is not null;
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return site.Visitor.SendAsync(request, Token);
    }
}
