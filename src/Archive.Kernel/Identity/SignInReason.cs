namespace Archive.Kernel.Identity;

/// <summary>Why somebody was refused at the door, as the trail tells it.</summary>
public static class SignInReason
{
    public const string Password = "password";
    public const string Code = "code";
    public const string Disabled = "disabled";
    public const string Often = "often";
}
