using Archive.Modules;
using Archive.Tests.Support;

namespace Archive.Tests.Architecture;

/// <summary>The shape of the code: which part may know which.</summary>
public sealed class ArchitectureTests
{
    private static readonly Lazy<CodeGraph> Code = new(() =>
        CodeGraph.Read("Archive.Kernel", "Archive.Imaging", "Archive.Modules", "Archive.Web")
    );

    private static readonly Dictionary<string, IReadOnlySet<string>> DependsOn = ArchiveModules.All.ToDictionary(
        module => module.Name,
        IReadOnlySet<string> (module) => module.DependsOn.ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    [Fact]
    public void A_module_uses_only_public_types_of_the_modules_it_names() =>
        Assert.Empty(Rules.ModulesUseOnlyWhatTheyName(Code.Value.Uses, DependsOn));

    [Fact]
    public void What_modules_name_has_no_circle() => Assert.Empty(Rules.HasNoCircle(DependsOn));

    [Fact]
    public void What_modules_use_has_no_circle() => Assert.Empty(Rules.HasNoCircle(Rules.ModuleGraph(Code.Value.Uses)));

    [Fact]
    public void Kernel_knows_nothing_above_it() =>
        Assert.Empty(
            Rules.ReferencesNone(
                Code.Value.References,
                "Archive.Kernel",
                "Archive.Modules",
                "Archive.Imaging",
                "Archive.Web"
            )
        );

    [Fact]
    public void Imaging_knows_neither_the_web_nor_the_database() =>
        Assert.Empty(
            Rules.ReferencesNone(
                Code.Value.References,
                "Archive.Imaging",
                "Microsoft.AspNetCore",
                "Microsoft.EntityFrameworkCore",
                "Archive.Modules",
                "Archive.Web"
            )
        );

    [Theory]
    [InlineData("Lucene.Net", "Archive.Modules.Search")]
    [InlineData("Amazon", "Archive.Modules.Media")]
    [InlineData("NetVips", "Archive.Imaging")]
    [InlineData("ImageMagick", "Archive.Imaging")]
    [InlineData("MetadataExtractor", "Archive.Imaging")]
    [InlineData("OpenCvSharp", "Archive.Imaging")]
    [InlineData("Spectre.Console", "Archive.Web")]
    [InlineData("System.CommandLine", "Archive.Web")]
    public void A_package_is_used_in_one_place(string package, string place) =>
        Assert.Empty(Rules.OnlyIn(Code.Value.Uses, package, place));

    // What asks for no address cannot be made to ask for one inside the network.
    [Fact]
    public void Nothing_asks_other_servers_for_anything()
    {
        // A page names the methods of an interface by their type; what asks is the client.
        Assert.DoesNotContain(
            Rules.OnlyIn(Code.Value.Uses, "System.Net.Http", "nowhere"),
            use => use.Contains("Client", StringComparison.Ordinal) || use.Contains("Handler", StringComparison.Ordinal)
        );
        // The types of the framework are in the graph: such a use would be seen.
        Assert.NotEmpty(Rules.OnlyIn(Code.Value.Uses, "System.Text.Json", "nowhere"));
    }

    [Fact]
    public void Every_folder_of_code_is_a_module_of_this_build()
    {
        var modules = Path.Combine(Sources(), "Archive.Modules");
        string[] others = ["Migrations", "bin", "obj", "node_modules", "wwwroot"];
        var folders = Directory
            .GetDirectories(modules)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder))
            .Except(others, StringComparer.Ordinal)
            .ToArray();

        Assert.NotEmpty(folders);
        Assert.Empty(
            Rules.FoldersAreModules(
                folders,
                folder => File.Exists(Path.Combine(modules, folder, folder + "Module.cs")),
                DependsOn.Keys.ToHashSet(StringComparer.Ordinal)
            )
        );
    }

    [Fact]
    public void Every_module_stands_in_the_folder_of_its_name() =>
        Assert.All(
            ArchiveModules.All,
            module => Assert.Equal($"Archive.Modules.{module.Name}.{module.Name}Module", module.GetType().FullName)
        );

    private static string Sources() => Path.Combine(Repository.Root, "src");
}
