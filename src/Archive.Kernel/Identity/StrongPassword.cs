using Microsoft.AspNetCore.Identity;

namespace Archive.Kernel.Identity;

/// <summary>
/// Refuses passwords that are soon guessed, by zxcvbn's reckoning, and says what would help. Length and strength are all
/// that is asked; nobody has to find room for a digit and a sign.
/// </summary>
public sealed class StrongPassword : IPasswordValidator<ArchiveUser>
{
    // Past this a guess is hopeless and the reckoning slow.
    private const int Reckoned = 72;
    private const int Safe = 3;

    // By the pattern that the reckoning found.
    private static readonly (string Pattern, string Words)[] Reasons =
    [
        ("spatial", "键盘上相连的键很容易猜"),
        ("repeat", "重复的字母很容易猜"),
        ("sequence", "abc、6543 这样的顺序很容易猜"),
        ("year", "年份很容易猜"),
        ("date", "日期很容易猜"),
        ("digits", "纯数字很容易猜"),
        ("dictionary", "常用的词、名字和密码，连同加上的数字，很容易猜"),
    ];

    private static readonly string[] OfTheHouse =
    [
        "riverside",
        "archive",
        "binjiang",
        "jiangpu",
        "yangpu",
        "badaitou",
        "shanghai",
        "dangan",
        "yingxiang",
        "mima",
        "woaini",
        "guanliyuan",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<ArchiveUser> manager, ArchiveUser user, string? password) =>
        Task.FromResult(
            Problem(password ?? "", user.UserName, user.DisplayName, user.Email) is { } problem
                ? IdentityResult.Failed(new IdentityError { Code = nameof(StrongPassword), Description = problem })
                : IdentityResult.Success
        );

    /// <summary>What is wrong with a password and what would help; null when nothing is.</summary>
    /// <param name="known">What everybody knows of its owner.</param>
    public static string? Problem(string password, params IReadOnlyList<string?> known)
    {
        var reckoned = password.Length > Reckoned ? password[..Reckoned] : password;
        var result = Zxcvbn.Zxcvbn.MatchPassword(
            reckoned,
            [.. OfTheHouse, .. known.OfType<string>().Where(word => word.Length > 0)]
        );
        if (result.Score >= Safe)
        {
            return null;
        }

        // What covers most of it made it weak.
        var patterns = result
            .MatchSequence.OrderByDescending(match => match.Token?.Length ?? 0)
            .Select(match => match.Pattern);
        var reason = patterns
            .Select(pattern => Array.Find(Reasons, one => one.Pattern == pattern).Words)
            .FirstOrDefault(words => words is not null);
        return $"这个密码太容易猜{(reason is null ? "" : $"：{reason}")}。换成三四个不相干的词连起来，比如几样东西的名字，又好记又难猜。";
    }
}
