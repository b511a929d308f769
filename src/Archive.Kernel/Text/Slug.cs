namespace Archive.Kernel.Text;

public static class Slug
{
    public static string From(string title, int maxLength = 80) =>
        string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
}
