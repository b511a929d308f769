using System.Reflection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Archive.Kernel.Themes;

/// <summary>
/// Templates by name, <c>Exhibitions/exhibition.liquid</c>: from the current theme, then the themes it builds on, then
/// those that the module itself brings in its <c>Views</c>.
/// </summary>
public sealed class ThemeFiles(ThemeCatalog themes, IEnumerable<Assembly> modules) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.Replace('\\', '/').TrimStart('/');
        if (name.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            return new NotFoundFileInfo(name);
        }

        foreach (var theme in themes.Chain)
        {
            var file = new FileInfo(Path.Combine(theme.Templates, name));
            if (file.Exists)
            {
                return new Microsoft.Extensions.FileProviders.Physical.PhysicalFileInfo(file);
            }
        }

        return Embedded(name) is { } embedded ? embedded : new NotFoundFileInfo(name);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private EmbeddedTemplate? Embedded(string name)
    {
        var parts = name.Split('/', 2);
        if (parts.Length < 2)
        {
            return null;
        }

        var resource = $"{parts[0]}/Views/{parts[1]}";
        var owner = modules.FirstOrDefault(module => module.GetManifestResourceInfo(resource) is not null);
        return owner is null ? null : new(owner, resource, name);
    }

    private sealed record EmbeddedTemplate(Assembly Owner, string Resource, string Name) : IFileInfo
    {
        public bool Exists => true;
        public bool IsDirectory => false;
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;
        public string? PhysicalPath => null;

        public long Length
        {
            get
            {
                using var stream = CreateReadStream();
                return stream.Length;
            }
        }

        public Stream CreateReadStream() => Owner.GetManifestResourceStream(Resource)!;
    }
}
