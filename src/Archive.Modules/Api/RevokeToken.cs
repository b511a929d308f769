using Archive.Kernel.Data;
using Archive.Kernel.Identity;
using Archive.Kernel.Text;
using Microsoft.Extensions.Logging;

namespace Archive.Modules.Api;

/// <summary>Ends a token at once, for good.</summary>
public sealed partial class RevokeToken(ArchiveDb db, Actor actor, TimeProvider clock, ILogger<RevokeToken> logger)
{
    /// <summary>False when there is no such token, or it is revoked already.</summary>
    public async Task<bool> Handle(ContentId id, CancellationToken cancellationToken)
    {
        if (await db.Set<ApiToken>().FindAsync([id], cancellationToken) is not { RevokedUtc: null } token)
        {
            return false;
        }

        token.RevokedUtc = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        LogRevoked(logger, token.Name, actor.Name);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Token {Token} revoked by {User}")]
    private static partial void LogRevoked(ILogger logger, string token, string user);
}
