using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Archive.Kernel.Identity;

/// <summary>What is wrong with an account or a password, in the language of the desk.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), string.Create(CultureInfo.InvariantCulture, $"密码太短，至少 {length} 个字符。"));

    public override IdentityError DuplicateUserName(string userName) =>
        Say(nameof(DuplicateUserName), $"已有名为“{userName}”的帐号。");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), $"“{userName}”不能作帐号名。");

    public override IdentityError DuplicateRoleName(string role) =>
        Say(nameof(DuplicateRoleName), $"已有名为“{role}”的角色。");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "这个帐号刚被别人改过，请再试一次。");

    private static IdentityError Say(string code, string description) =>
        new() { Code = code, Description = description };
}
