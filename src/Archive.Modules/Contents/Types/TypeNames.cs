using System.Globalization;
using Archive.Kernel.Text;

namespace Archive.Modules.Contents.Types;

/// <summary>Names that programs use, made from those that people read.</summary>
internal static class TypeNames
{
    /// <summary>口述史 becomes <c>KouShuShi</c>.</summary>
    /// <param name="otherwise">For what has no letters.</param>
    public static string From(string label, string otherwise)
    {
        var words = Slug.From(label).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(
            words
                .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
                .Where(word => word.Length > 0)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : otherwise;
    }

    /// <summary>The name, or the name with the first number that is free.</summary>
    public static string Free(string name, Func<string, bool> taken)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
            if (!taken(candidate))
            {
                return candidate;
            }
        }
    }
}
