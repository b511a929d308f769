using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Api;

/// <summary>A token as somebody asks for it.</summary>
/// <param name="Days">How long it holds; null for as long as nobody revokes it.</param>
public sealed record TokenRequest(string Name, IReadOnlyList<string> Scopes, int RequestsPerMinute, int? Days);

/// <summary>A token that was made.</summary>
/// <param name="Secret">Shown once; null when there are problems.</param>
public sealed record MadeToken(string? Secret, IReadOnlyList<FieldProblem> Problems);

/// <summary>Makes a token for a program.</summary>
public sealed partial class MakeToken(ArchiveDb db, Actor actor, TimeProvider clock, ILogger<MakeToken> logger)
{
    public const int MostRequests = 6000;
    public const int LongestName = 40;
    public const int MostDays = 3650;

    public async Task<MadeToken> Handle(TokenRequest request, CancellationToken cancellationToken)
    {
        var problems = await Check(request, cancellationToken);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        var now = clock.GetUtcNow();
        var secret = TokenSecret.Make();
        var token = new ApiToken
        {
            Id = ContentId.New(now),
            Name = request.Name.Trim(),
            Digest = TokenSecret.DigestOf(secret),
            Scopes = string.Join(' ', ApiScope.All.Select(scope => scope.Name).Where(request.Scopes.Contains)),
            RequestsPerMinute = request.RequestsPerMinute,
            CreatedBy = actor.Name,
            CreatedUtc = now,
            ExpiresUtc = request.Days is { } days ? now.AddDays(days) : null,
        };
        db.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        LogMade(logger, token.Name, token.Scopes, actor.Name);
        return new(secret, []);
    }

    private async Task<IReadOnlyList<FieldProblem>> Check(TokenRequest request, CancellationToken cancellationToken)
    {
        var problems = new List<FieldProblem>();
        var name = request.Name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            problems.Add(new("name", $"请给它起个名字，最多 {LongestName} 个字。"));
        }
        else if (
            await db.Set<ApiToken>()
                .AnyAsync(token => token.Name == name && token.RevokedUtc == null, cancellationToken)
        )
        {
            problems.Add(new("name", $"已有名为“{name}”的令牌，请换一个名字，或先撤销那一个。"));
        }

        if (!request.Scopes.Any(scope => ApiScope.All.Any(known => known.Name == scope)))
        {
            problems.Add(new("scope-0", "请至少选一样它可以做的事。"));
        }

        if (request.RequestsPerMinute is < 1 or > MostRequests)
        {
            problems.Add(new("limit", $"每分钟的次数是 1 到 {MostRequests}。"));
        }

        if (request.Days is < 1 or > MostDays)
        {
            problems.Add(new("days", $"有效的天数是 1 到 {MostDays}；不写就一直有效。"));
        }

        return problems;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Token {Token} with {Scopes} made by {User}")]
    private static partial void LogMade(ILogger logger, string token, string scopes, string user);
}
