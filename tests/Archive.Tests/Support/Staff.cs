using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Archive.Kernel.Identity;
using Archive.Modules.Users;
using Microsoft.AspNetCore.Identity;

namespace Archive.Tests.Support;

/// <summary>Somebody who works at the desk: a browser with cookies, without script, that follows no redirects.</summary>
public sealed class Staff : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient client;

    private Staff(TestSite site) =>
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = site.Visitor.BaseAddress,
        };

    /// <summary>What the browser keeps; every port of this machine is the same host to it.</summary>
    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Somebody who has not signed in yet.</summary>
    public static Staff Nobody(TestSite site) => new(site);

    public static Task<Staff> Administrator(TestSite site) => SignIn(site, "admin", TestDatabase.Password);

    /// <summary>Somebody new whose only role has these permissions.</summary>
    public static async Task<Staff> With(TestSite site, params string[] permissions)
    {
        var role = permissions.Length == 0 ? "nothing" : string.Join('-', permissions);
        await site.In(
            async (RoleManager<ArchiveRole> roles) =>
            {
                var made = new ArchiveRole { Name = role };
                await roles.CreateAsync(made);
                foreach (var permission in permissions)
                {
                    await roles.AddClaimAsync(made, new Claim(ArchiveClaims.Permission, permission));
                }

                return made;
            }
        );
        var account = await site.In((AddUser add) => add.Handle($"user-{role}", role));
        return await SignIn(site, $"user-{role}", account.Password!);
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, Token);

    public Task<string> Text(string path) => client.GetStringAsync(path, Token);

    public async Task<IHtmlDocument> Page(string path) => await Parser.ParseDocumentAsync(await Text(path), Token);

    public static async Task<IHtmlDocument> Page(HttpResponseMessage answer) =>
        await Parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Token), Token);

    /// <summary>The form of a page as it would be sent without a change.</summary>
    public async Task<Form> Form(string path, string selector = "form#editor") => new(await Page(path), selector);

    public async Task<HttpResponseMessage> Post(string path, Form form)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        return await client.PostAsync(path, content, Token);
    }

    /// <summary>Sends one file as a browser with script does.</summary>
    public async Task<HttpResponseMessage> Upload(string path, byte[] file, string name, string? token)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(file), "files", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await client.SendAsync(request, Token);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request, Token);

    public void Dispose() => client.Dispose();

    /// <summary>Somebody with an account.</summary>
    public static async Task<Staff> SignIn(TestSite site, string name, string password)
    {
        var staff = new Staff(site);
        var form = await staff.Form("/login", "form");
        using var answer = await staff.Post("/login", form.With("Name", name).With("Password", password));
        Assert.Equal("/desk", answer.Headers.Location?.OriginalString);
        return staff;
    }
}

/// <summary>The fields of a form, in order.</summary>
public sealed class Form
{
    public Form(IHtmlDocument page, string selector)
    {
        var form = page.QuerySelector(selector);
        Assert.NotNull(form);
        Fields = [.. form.QuerySelectorAll("input, textarea, select").SelectMany(Sent)];
    }

    public List<KeyValuePair<string, string>> Fields { get; }

    public string this[string name] => Fields.Single(field => field.Key == name).Value;

    /// <summary>With a field filled in, or a button pressed.</summary>
    public Form With(string name, string value)
    {
        var at = Fields.FindIndex(field => field.Key == name);
        if (at < 0)
        {
            Fields.Add(new(name, value));
        }
        else
        {
            Fields[at] = new(name, value);
        }

        return this;
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Type: "file" or "submit" } => [],
            IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name, input.Value)],
            IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name, area.Value)],
            IHtmlSelectElement { Name.Length: > 0 } select => [new(select.Name, select.Value ?? "")],
            _ => [],
        };
}
