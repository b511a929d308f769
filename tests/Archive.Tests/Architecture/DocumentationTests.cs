using System.Reflection;
using Archive.Kernel.Data;
using Archive.Kernel.Hosting;
using Archive.Kernel.Jobs;
using Archive.Modules;
using Archive.Modules.Api;
using Archive.Modules.Iiif;
using Archive.Modules.Media;
using Archive.Modules.Media.Storage;
using Archive.Modules.Preservation;
using Archive.Tests.Support;

namespace Archive.Tests.Architecture;

/// <summary>What the program has is written down where people look for it.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<Type, string> Options =>
        new()
        {
            { typeof(SiteOptions), SiteOptions.Section },
            { typeof(DatabaseOptions), DatabaseOptions.Section },
            { typeof(MediaOptions), MediaOptions.Section },
            { typeof(StorageOptions), StorageOptions.Section },
            { typeof(PreservationOptions), PreservationOptions.Section },
            { typeof(IiifOptions), IiifOptions.Section },
            { typeof(JobOptions), JobOptions.Section },
            { typeof(ApiOptions), ApiOptions.Section },
        };

    [Theory, MemberData(nameof(Options))]
    public void Every_setting_stands_in_the_page_for_operators(Type options, string section)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "operating.md"));
        var settings = options
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod?.IsPublic == true);

        Assert.All(settings, setting => Assert.Contains($"`{section}:{setting.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_module_has_a_page_and_the_readme_leads_to_it()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        Assert.All(
            ArchiveModules.All,
            module =>
            {
                var page = $"src/Archive.Modules/{module.Name}/README.md";
                Assert.True(File.Exists(Path.Combine(Repository.Root, page)), page);
                Assert.Contains(page, readme, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void What_the_pages_link_to_is_there()
    {
        var pages = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md"));

        Assert.All(pages, page => Assert.All(LinksOf(page), link => Assert.True(Path.Exists(link), $"{page}: {link}")));
    }

    private static IEnumerable<string> LinksOf(string page) =>
        File.ReadAllText(page)
            .Split("](")
            .Skip(1)
            .Select(rest => rest.Split(')', '#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal))
            .Select(link => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link)));
}
