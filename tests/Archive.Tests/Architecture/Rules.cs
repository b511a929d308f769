namespace Archive.Tests.Architecture;

/// <summary>What the code promises about its own shape. Each rule lists its breaches; none means kept.</summary>
public static class Rules
{
    /// <summary>A module uses only the public types of the modules it names.</summary>
    public static IReadOnlyList<string> ModulesUseOnlyWhatTheyName(
        IEnumerable<TypeUse> uses,
        IReadOnlyDictionary<string, IReadOnlySet<string>> dependsOn
    ) =>
        [
            .. uses.Where(use => use.From.Module is not null && use.To.Module is not null)
                .Where(use => use.From.Module != use.To.Module)
                .SelectMany(use =>
                {
                    var named =
                        dependsOn.TryGetValue(use.From.Module!, out var names) && names.Contains(use.To.Module!);
                    return new[]
                    {
                        named ? null : $"{use.From} uses {use.To}, but {use.From.Module} does not name {use.To.Module}",
                        use.To.IsPublic ? null : $"{use.From} uses {use.To}, which is not public",
                    };
                })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>By module, the modules whose types it really uses.</summary>
    public static Dictionary<string, IReadOnlySet<string>> ModuleGraph(IEnumerable<TypeUse> uses) =>
        uses.Where(use => use.From.Module is not null && use.To.Module is not null && use.From.Module != use.To.Module)
            .GroupBy(use => use.From.Module!, use => use.To.Module!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlySet<string> (group) => group.ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );

    /// <summary>Nothing needs itself through others. The breach is the way round.</summary>
    public static IReadOnlyList<string> HasNoCircle(IReadOnlyDictionary<string, IReadOnlySet<string>> graph)
    {
        var cleared = new HashSet<string>(StringComparer.Ordinal);
        return [.. graph.Keys.Order(StringComparer.Ordinal).Select(start => Circle([start])).OfType<string>().Take(1)];

        string? Circle(List<string> way)
        {
            var circle = graph
                .GetValueOrDefault(way[^1], new HashSet<string>(StringComparer.Ordinal))
                .Where(next => !cleared.Contains(next))
                .Order(StringComparer.Ordinal)
                .Select(next =>
                    way.Exists(before => before == next) ? string.Join(" → ", [.. way, next]) : Circle([.. way, next])
                )
                .FirstOrDefault(found => found is not null);
            cleared.Add(way[^1]);
            return circle;
        }
    }

    /// <summary>An assembly does not reference those that begin so.</summary>
    public static IReadOnlyList<string> ReferencesNone(
        IReadOnlyDictionary<string, IReadOnlySet<string>> references,
        string assembly,
        params string[] forbidden
    ) =>
        [
            .. references[assembly]
                .Where(name => forbidden.Any(prefix => IsIn(name, prefix)))
                .Select(name => $"{assembly} references {name}"),
        ];

    /// <summary>Types of a namespace are used in one place only: an assembly, or a namespace of ours.</summary>
    public static IReadOnlyList<string> OnlyIn(IEnumerable<TypeUse> uses, string foreign, string place) =>
        [
            .. uses.Where(use => IsIn(use.To.Namespace, foreign))
                .Where(use => use.From.Assembly != place && !IsIn(use.From.Namespace, place))
                .Select(use => $"{use.From} uses {use.To}, which belongs into {place}"),
        ];

    /// <summary>Every folder of code is a module: it has its contract file and is in the list of this build.</summary>
    public static IReadOnlyList<string> FoldersAreModules(
        IEnumerable<string> folders,
        Func<string, bool> hasContract,
        IReadOnlySet<string> listed
    ) =>
        [
            .. folders
                .SelectMany(folder =>
                    new[]
                    {
                        hasContract(folder) ? null : $"{folder} has no {folder}Module.cs",
                        listed.Contains(folder) ? null : $"{folder} is not in ArchiveModules.All",
                    }
                )
                .OfType<string>(),
        ];

    private static bool IsIn(string name, string root) =>
        name == root || name.StartsWith(root + ".", StringComparison.Ordinal);
}
