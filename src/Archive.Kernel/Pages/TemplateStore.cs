using System.Collections.Concurrent;
using Fluid;
using Microsoft.Extensions.FileProviders;

namespace Archive.Kernel.Pages;

/// <summary>Parsed templates; one is parsed again when its file has changed.</summary>
internal sealed class TemplateStore(FluidParser parser)
{
    private readonly ConcurrentDictionary<string, (string Version, IFluidTemplate Template)> parsed = new(
        StringComparer.Ordinal
    );

    /// <exception cref="TemplateException">The template cannot be parsed.</exception>
    public IFluidTemplate Get(IFileInfo file, string name)
    {
        var version = $"{file.PhysicalPath}|{file.LastModified.UtcTicks}|{file.Length}";
        if (parsed.TryGetValue(name, out var known) && known.Version == version)
        {
            return known.Template;
        }

        using var reader = new StreamReader(file.CreateReadStream());
        if (!parser.TryParse(reader.ReadToEnd(), out var template, out var error))
        {
            throw new TemplateException(name, error);
        }

        parsed[name] = (version, template);
        return template;
    }
}
