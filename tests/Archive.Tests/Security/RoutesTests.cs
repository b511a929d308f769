using System.Text;
using System.Text.Json.Nodes;
using Archive.Modules.Users;
using Archive.Tests.Exhibitions;
using Archive.Tests.Support;

namespace Archive.Tests.Security;

/// <summary>
/// Who may ask for what, as a table that a person has read. A route that is not in it fails, and so does one that answers
/// somebody else than it says. To write it anew: <c>ARCHIVE_WRITE_GOLDEN=1</c>, and read the difference.
/// </summary>
public sealed class RoutesTests
{
    // The only forms that strangers may send.
    private static readonly string[] PublicForms =
    [
        "POST /desk/language",
        "POST /login",
        "POST /login/code",
        "POST /logout",
    ];

    private static readonly string Golden = Path.Combine(
        Repository.Root,
        "tests/Archive.Tests/Security/routes.golden.txt"
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_answers_whom_the_table_says()
    {
        await using var site = await TestSite.Start();
        var routes = await RouteTable.Of(site);
        var columns = new List<(string Role, IReadOnlyList<string> Answers)>
        {
            ("visitor", await Ask(routes, null, request => site.Visitor.SendAsync(request, Token))),
        };
        foreach (var role in (string[])[.. DemoRoles(), "Administrator"])
        {
            var made = await site.In((AddUser add) => add.Handle($"one-{role}", role));
            Assert.Null(made.Problem);
            using var staff = await Staff.SignIn(site, $"one-{role}", made.Password!);
            var token = (await staff.Form("/desk/account", "header form"))["__RequestVerificationToken"];
            columns.Add((role, await Ask(routes, token, staff.Send)));
        }

        var table = Print(routes, columns);
        if (Environment.GetEnvironmentVariable("ARCHIVE_WRITE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(Golden, table, Token);
        }

        Assert.Equal(await File.ReadAllTextAsync(Golden, Token), table);
        Assert.Equal(
            PublicForms,
            routes
                .Zip(columns[0].Answers)
                .Where(pair => pair.First.Writes && pair.Second == "yes")
                .Select(pair => $"{pair.First}"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task No_write_is_taken_without_a_token_or_from_another_site()
    {
        await using var site = await Walls.Hung();
        var wall = await Walls.Wall(site);
        using var staff = await Staff.Administrator(site);
        var token = (await staff.Form("/desk/account", "header form"))["__RequestVerificationToken"];
        var before = await site.In((Kernel.Audit.VerifyTrail trail) => trail.Handle((_, _) => { }, Token));
        var taken = new List<string>();
        foreach (var route in (await RouteTable.Of(site)).Where(route => route.Writes))
        {
            await Try(route, "without a token", _ => { }, null);
            await Try(
                route,
                "from another site",
                request => request.Headers.Add("Origin", "https://evil.example"),
                token
            );
            await Try(route, "from nowhere", request => request.Headers.Add("Origin", "null"), token);
            await Try(route, "across sites", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"), token);
        }

        Assert.Empty(taken);
        Assert.Equal(
            before,
            await site.In((Kernel.Audit.VerifyTrail trail) => trail.Handle((_, _) => { }, Token)),
            Same
        );

        async Task Try(Route route, string how, Action<HttpRequestMessage> change, string? with)
        {
            // Of things that are there: what is not there is refused for another reason.
            var address = route
                .Pattern.Replace("exhibitions/{id}", $"exhibitions/{wall.ContentItemId}", StringComparison.Ordinal)
                .Replace("works/{id}", $"works/{Walls.Work(wall, 1)}", StringComparison.Ordinal);
            using var form = new MultipartFormDataContent { { new StringContent("x"), "title" } };
            if (with is not null)
            {
                form.Add(new StringContent(with), "__RequestVerificationToken");
            }

            using var request = new HttpRequestMessage(new(route.Method), (route with { Pattern = address }).Address)
            {
                Content = form,
            };
            change(request);
            using var answer = await staff.Send(request);
            // Programs sign in by tokens of their own: a browser's session counts for nothing there.
            if ((int)answer.StatusCode is not (400 or 401 or 403))
            {
                taken.Add($"{route} {how}: {(int)answer.StatusCode}");
            }
        }

        static bool Same(Kernel.Audit.TrailReport one, Kernel.Audit.TrailReport other) => one.Digest == other.Digest;
    }

    [Fact]
    public async Task Ones_own_pages_may_send_their_forms_under_every_name_of_the_site()
    {
        await using var site = await TestSite.Start("--Archive:Site:FormerUrls=http://old.test");
        using var staff = await Staff.Administrator(site);
        var own = site.Visitor.BaseAddress!.GetLeftPart(UriPartial.Authority);
        foreach (var origin in (string[])["http://archive.test", "http://old.test", own])
        {
            var form = await staff.Form("/desk/account", "main form");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/account?handler=Password")
            {
                Content = new FormUrlEncodedContent(form.Fields),
            };
            request.Headers.Add("Origin", origin);

            // Refused for what it says, not for where it comes from.
            Assert.Equal((origin, 422), (origin, (int)(await staff.Send(request)).StatusCode));
        }
    }

    private static async Task<IReadOnlyList<string>> Ask(
        IReadOnlyList<Route> routes,
        string? token,
        Func<HttpRequestMessage, Task<HttpResponseMessage>> send
    )
    {
        var answers = new List<string>();
        foreach (var route in routes)
        {
            using var request = new HttpRequestMessage(new(route.Method), route.Address);
            // With a token, so that pages that ask for more than their permission to be opened are heard too. Signing out
            // is only asked about.
            if (route.Writes && token is not null && route.Pattern != "/logout")
            {
                request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            }

            using var answer = await send(request);
            answers.Add(RouteTable.Answer(answer));
        }

        return answers;
    }

    private static IEnumerable<string> DemoRoles()
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "recipes/riverside.recipe.json")))!;
        return recipe["steps"]!
            .AsArray()
            .Where(step => (string?)step!["name"] == "Roles")
            .SelectMany(step => step!["Roles"]!.AsArray())
            .Select(role => (string)role!["Name"]!)
            .Order(StringComparer.Ordinal);
    }

    private static string Print(
        IReadOnlyList<Route> routes,
        IReadOnlyList<(string Role, IReadOnlyList<string> Answers)> columns
    )
    {
        var width = routes.Max(route => route.ToString().Length) + 2;
        var table = new StringBuilder("".PadRight(width));
        table.AppendJoin("  ", columns.Select(column => column.Role)).Append('\n');
        for (var row = 0; row < routes.Count; row++)
        {
            var cells = columns.Select(column => column.Answers[row].PadRight(column.Role.Length));
            table.Append((routes[row].ToString().PadRight(width) + string.Join("  ", cells)).TrimEnd()).Append('\n');
        }

        return table.ToString();
    }
}
