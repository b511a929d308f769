using System.CommandLine;
using Archive.Modules.Users;

namespace Archive.Web.Commands;

/// <summary><c>user add NAME --role R</c> and <c>user reset NAME</c>.</summary>
internal static class UserCommand
{
    public static Command Make(string[] settings)
    {
        var name = new Argument<string>("NAME") { Description = "帐号名。" };
        var role = new Option<string>("--role")
        {
            Description = "角色，例如 Curator。",
            Required = true,
            HelpName = "R",
        };
        var add = new Command("add", "新建帐号，并给出密码。") { name, role };
        add.SetAction(
            (parsed, cancellationToken) =>
                Run<AddUser>(
                    settings,
                    use => use.Handle(parsed.GetValue(name)!, parsed.GetValue(role)!),
                    cancellationToken
                )
        );
        var reset = new Command("reset", "换一个新密码，并解除锁定。") { name };
        reset.SetAction(
            (parsed, cancellationToken) =>
                Run<ResetPassword>(settings, use => use.Handle(parsed.GetValue(name)!), cancellationToken)
        );
        return new("user", "管理帐号。") { add, reset };
    }

    private static async Task<int> Run<T>(
        string[] settings,
        Func<T, Task<AccountResult>> use,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        await using var app = await CommandHost.Open(settings, cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var result = await use(scope.ServiceProvider.GetRequiredService<T>());
        if (result.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 1;
        }

        Console.WriteLine($"密码（只显示这一次）：{result.Password}");
        return 0;
    }
}
