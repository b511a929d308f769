using System.Text;
using Archive.Kernel.Hosting;
using Archive.Kernel.Pages;

namespace Archive.Modules.Redirects;

/// <summary>An address as somebody typed it, understood; or what is wrong with it.</summary>
/// <param name="Value">Empty when there is a problem.</param>
public readonly record struct TypedAddress(string Value, string? Problem);

/// <summary>Reads addresses as people copy them: whole or in part, percent-encoded, in capitals, with a slash at the end.</summary>
public sealed class AddressRules(SiteAddress site, SiteOptions options)
{
    private const int Longest = 500;

    /// <summary>The form in which an address is looked up.</summary>
    public static string Key(string path) =>
        path.Trim().Trim('/').Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>The old address: a path of this site.</summary>
    public TypedAddress Source(string typed)
    {
        var (path, rest, problem) = Local(typed);
        if (problem is not null)
        {
            return new("", problem);
        }

        if (path is null)
        {
            return new("", "旧网址要是本站的，例如 /2019/laozhaopian.html。");
        }

        if (rest.Length > 0)
        {
            return new("", "旧网址里不要有 ? 或 # 和它们后面的部分：转址只看路径。");
        }

        var key = Key(WithoutLanguage(path));
        return key.Length == 0 ? new("", "首页不能转走。")
            : key.Split('/').Any(segment => segment is "" or "." or "..")
                ? new("", "旧网址里有空的一段，例如两条连着的斜线。")
            : new(key, null);
    }

    /// <summary>Where it is to lead: a path of this site, or another site when that is meant.</summary>
    public TypedAddress Target(string typed, bool external)
    {
        var (path, rest, problem) = Local(typed);
        if (problem is not null)
        {
            return new("", problem);
        }

        if (path is not null)
        {
            return new(path.Trim('/') + rest, null);
        }

        var uri = new Uri(typed.Trim());
        return external
            ? new(uri.AbsoluteUri, null)
            : new("", $"{uri.Host} 是别的网站。确实要转到站外，请勾上“转到别的网站”。");
    }

    /// <summary>The path of a target, as a redirect of its own would have it; null for another site.</summary>
    public static string? KeyOfTarget(string target) =>
        target.Contains("://", StringComparison.Ordinal) ? null : Key(target.Split('?', '#')[0]);

    /// <returns>The path below the root, decoded, and what follows it as it was typed; no path for another site.</returns>
    private (string? Path, string After, string? Problem) Local(string typed)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > Longest)
        {
            return (null, "", text.Length == 0 ? "请填写网址。" : $"网址最长 {Longest} 个字符。");
        }

        if (text.Any(character => char.IsControl(character) || character is '\\' or ' ' or '<' or '>' or '"'))
        {
            return (null, "", "网址里有不能用的符号（空格、反斜线、引号、尖括号）。");
        }

        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal))
        {
            if (
                !Uri.TryCreate(text, UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https")
                || uri.UserInfo.Length > 0
            )
            {
                return (null, "", "网址要以 https:// 或 http:// 开头，或者是本站的路径，例如 /about。");
            }

            if (BaseOf(uri) is not { } root)
            {
                return (null, "", null);
            }

            text = uri.AbsolutePath[root.Length..] + uri.Query + uri.Fragment;
        }
        else if (site.Base.Length > 0 && Under(text, site.Base))
        {
            text = text[site.Base.Length..];
        }

        var end = text.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(end < 0 ? text : text[..end]);
        return path.Any(char.IsControl)
            ? (null, "", "网址里有不能用的符号。")
            : (path, end < 0 ? "" : text[end..], null);
    }

    // The site under its name of today, or one of before; null for others.
    private string? BaseOf(Uri uri)
    {
        foreach (var own in options.FormerAddresses.Prepend(site.Root))
        {
            var root = own.AbsolutePath.TrimEnd('/');
            if (
                string.Equals(own.Host, uri.Host, StringComparison.OrdinalIgnoreCase)
                && own.Port == uri.Port
                && (root.Length == 0 || Under(uri.AbsolutePath, root))
            )
            {
                return root;
            }
        }

        return null;
    }

    private static bool Under(string path, string root) =>
        path.StartsWith(root, StringComparison.OrdinalIgnoreCase)
        && (path.Length == root.Length || path[root.Length] is '/' or '?' or '#');

    private static string WithoutLanguage(string path)
    {
        var trimmed = path.TrimStart('/');
        var end = trimmed.IndexOf('/', StringComparison.Ordinal);
        return end > 0 && PageView.Prefixes.ContainsKey(trimmed[..end]) ? trimmed[end..] : trimmed;
    }
}
