namespace Archive.Tests.Architecture;

/// <summary>Each rule is shown a breach, since a rule that cannot fail promises nothing.</summary>
public sealed class PlantedBreachTests
{
    private static readonly CodeType Viewer = InModule("BeforeAfter", "CompareViewer");
    private static readonly CodeType Asset = InModule("Media", "MediaAsset");
    private static readonly CodeType DiskStore = InModule("Media", "DiskMediaStore", isPublic: false);

    [Fact]
    public void Using_a_module_that_is_not_named_is_seen() =>
        Assert.Equal(
            [
                "Archive.Modules.BeforeAfter.CompareViewer uses Archive.Modules.Media.MediaAsset, "
                    + "but BeforeAfter does not name Media",
            ],
            Rules.ModulesUseOnlyWhatTheyName([new(Viewer, Asset)], Graph("BeforeAfter:Pages"))
        );

    [Fact]
    public void Using_what_another_module_keeps_to_itself_is_seen() =>
        Assert.Equal(
            [
                "Archive.Modules.BeforeAfter.CompareViewer uses Archive.Modules.Media.DiskMediaStore, which is not public",
            ],
            Rules.ModulesUseOnlyWhatTheyName([new(Viewer, DiskStore)], Graph("BeforeAfter:Media"))
        );

    [Fact]
    public void A_page_is_held_to_the_rules_of_its_folder() =>
        Assert.Single(
            Rules.ModulesUseOnlyWhatTheyName(
                [new(new("Archive.Modules", "AspNetCoreGeneratedDocument", "BeforeAfter_Desk_Frames"), Asset)],
                Graph("BeforeAfter:")
            )
        );

    [Fact]
    public void Using_a_named_module_or_itself_is_no_breach() =>
        Assert.Empty(
            Rules.ModulesUseOnlyWhatTheyName([new(Viewer, Asset), new(Asset, DiskStore)], Graph("BeforeAfter:Media"))
        );

    [Fact]
    public void A_circle_is_seen() =>
        Assert.Equal(["A → B → C → A"], Rules.HasNoCircle(Graph("A:B", "B:C", "C:A,D", "D:")));

    [Fact]
    public void A_circle_away_from_the_first_is_seen() =>
        Assert.Equal(["B → C → B"], Rules.HasNoCircle(Graph("B:C", "A:D", "C:B", "D:")));

    [Fact]
    public void Two_ways_to_one_module_are_no_circle() =>
        Assert.Empty(Rules.HasNoCircle(Graph("A:B,C", "B:D", "C:D", "D:")));

    [Fact]
    public void A_circle_of_uses_is_seen() =>
        Assert.Equal(
            ["BeforeAfter → Media → BeforeAfter"],
            Rules.HasNoCircle(Rules.ModuleGraph([new(Viewer, Asset), new(DiskStore, Viewer), new(Asset, DiskStore)]))
        );

    [Fact]
    public void A_reference_upwards_is_seen() =>
        Assert.Equal(
            ["Archive.Kernel references Archive.Modules"],
            Rules.ReferencesNone(Graph("Archive.Kernel:Archive.Modules,System"), "Archive.Kernel", "Archive.Modules")
        );

    [Fact]
    public void A_reference_to_a_part_of_the_web_is_seen() =>
        Assert.Single(
            Rules.ReferencesNone(
                Graph("Archive.Imaging:Microsoft.AspNetCore.Http,Microsoft.AspNetCoreless"),
                "Archive.Imaging",
                "Microsoft.AspNetCore"
            )
        );

    [Fact]
    public void A_package_in_a_second_place_is_seen()
    {
        var image = new CodeType("NetVips", "NetVips", "Image");
        var imaging = new CodeType("Archive.Imaging", "Archive.Imaging.Renditions", "Resize");
        Assert.Equal(
            ["Archive.Modules.Media.MediaAsset uses NetVips.Image, which belongs into Archive.Imaging"],
            Rules.OnlyIn([new(Asset, image), new(imaging, image)], "NetVips", "Archive.Imaging")
        );
    }

    [Fact]
    public void A_folder_without_its_module_is_seen() =>
        Assert.Equal(
            ["Helpers has no HelpersModule.cs", "Helpers is not in ArchiveModules.All"],
            Rules.FoldersAreModules(["Media", "Helpers"], folder => folder == "Media", Names("Media"))
        );

    /// <summary>The reader is proven on this very assembly: what only a method's body names is found.</summary>
    [Fact]
    public void What_only_a_body_names_is_read()
    {
        var uses = CodeGraph.Read("Archive.Tests").Uses;
        Assert.Contains(
            uses,
            use => use.From.Name == nameof(CodeGraph) && use.To.FullName == "Mono.Cecil.TypeReference"
        );
        Assert.Contains(
            uses,
            use => use.From.Name == nameof(ArchitectureTests) && use.To.FullName == "Archive.Modules.ArchiveModules"
        );
    }

    private static CodeType InModule(string module, string name, bool isPublic = true) =>
        new("Archive.Modules", $"Archive.Modules.{module}", name, isPublic);

    private static Dictionary<string, IReadOnlySet<string>> Graph(params string[] lines) =>
        lines
            .Select(line => line.Split(':'))
            .ToDictionary(parts => parts[0], IReadOnlySet<string> (parts) => Names(parts[1]), StringComparer.Ordinal);

    private static HashSet<string> Names(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
