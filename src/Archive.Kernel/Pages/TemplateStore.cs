using System.Collections.Concurrent;
using Archive.Kernel.Themes;
using Fluid;

namespace Archive.Kernel.Pages;

/// <summary>A template that was read and checked.</summary>
internal sealed record ParsedTemplate(string Name, IFluidTemplate Template, TemplateNames Names)
{
    /// <exception cref="TemplateException">The template uses a variable that it is not given.</exception>
    public void Require(IReadOnlySet<string> given)
    {
        if (Names.Variables.FirstOrDefault(name => !given.Contains(name.Name)) is { } unknown)
        {
            throw new TemplateException(Name, unknown.Line, $"没有变量 {unknown.Name}。");
        }
    }
}

/// <summary>Parsed templates; one is parsed again when its file has changed.</summary>
internal sealed class TemplateStore(FluidParser parser, ThemeFiles files, FilterCollection filters)
{
    private const string Ending = ".liquid";

    private readonly ConcurrentDictionary<string, (string Version, ParsedTemplate Template)> parsed = new(
        StringComparer.Ordinal
    );

    /// <param name="template">Name without its ending.</param>
    /// <exception cref="TemplateException">The template is missing, cannot be parsed, or uses an unknown filter.</exception>
    public ParsedTemplate Get(string template)
    {
        var name = template.EndsWith(Ending, StringComparison.Ordinal) ? template : template + Ending;
        var file = files.GetFileInfo(name);
        if (!file.Exists)
        {
            throw new TemplateException(name, 0, "没有这个模板。");
        }

        var version = $"{file.PhysicalPath}|{file.LastModified.UtcTicks}|{file.Length}";
        if (parsed.TryGetValue(name, out var known) && known.Version == version)
        {
            return known.Template;
        }

        using var reader = new StreamReader(file.CreateReadStream());
        var text = reader.ReadToEnd();
        if (!parser.TryParse(text, out var tree, out var error))
        {
            throw new TemplateException(name, 0, error);
        }

        var names = TemplateNames.Of(text);
        if (names.Filters.FirstOrDefault(filter => !filters.TryGetValue(filter.Name, out _)) is { } unknown)
        {
            throw new TemplateException(name, unknown.Line, $"没有过滤器 {unknown.Name}。");
        }

        var fresh = new ParsedTemplate(name, tree, names);
        parsed[name] = (version, fresh);
        return fresh;
    }
}
