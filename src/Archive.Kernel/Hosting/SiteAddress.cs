namespace Archive.Kernel.Hosting;

/// <summary>The address the world uses for this site. Set once the server listens, read by every page.</summary>
public sealed class SiteAddress
{
    private Uri? root;

    /// <exception cref="InvalidOperationException">The site does not listen yet and no <c>PublicUrl</c> is given.</exception>
    public Uri Root =>
        root ?? throw new InvalidOperationException("The site's address is not known before it listens.");

    public bool IsKnown => root is not null;

    /// <summary>Path below which everything stands: empty, or <c>/archive</c> without a slash at its end.</summary>
    public string Base { get; private set; } = "";

    /// <summary>Fixes the address; a trailing slash makes no difference.</summary>
    public void Set(Uri address)
    {
        Base = address.AbsolutePath.TrimEnd('/');
        root = new Uri(address.GetLeftPart(UriPartial.Authority) + Base + "/");
    }

    /// <summary>Fixes the path when the host is not known yet.</summary>
    public void SetBase(string path) => Base = path.TrimEnd('/');

    /// <summary>A link on this site: <c>exhibitions/orient</c> becomes <c>/archive/exhibitions/orient</c>.</summary>
    public string Href(string path) => $"{Base}/{path.TrimStart('/')}";

    /// <summary>The same link as the world writes it, with scheme and host.</summary>
    public string Absolute(string path) => new Uri(Root, path.TrimStart('/')).AbsoluteUri;
}
