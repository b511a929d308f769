using System.Security.Cryptography;

namespace Archive.Kernel.Identity;

/// <summary>Passwords that a person can read aloud and type on a phone.</summary>
public static class Passwords
{
    // Without those that look alike.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private const int GroupLength = 5;

    /// <summary>Four groups of five letters: some 99 bits.</summary>
    public static string Make() =>
        string.Join(
            '-',
            Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength))
        );
}
