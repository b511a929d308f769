namespace Archive.Kernel.Modules;

/// <summary>The modules of this site, each after those it depends on.</summary>
public sealed class ModuleCatalog
{
    /// <exception cref="InvalidOperationException">A module is named twice, depends on one that is missing, or on itself through others.</exception>
    public ModuleCatalog(IEnumerable<ArchiveModule> modules)
    {
        var byName = new Dictionary<string, ArchiveModule>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            if (!byName.TryAdd(module.Name, module))
            {
                throw new InvalidOperationException($"Two modules are named {module.Name}.");
            }
        }

        var ordered = new List<ArchiveModule>();
        var visiting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in byName.Values)
        {
            Visit(module);
        }

        All = ordered;
        Permissions = [.. ordered.SelectMany(module => module.Permissions)];

        void Visit(ArchiveModule module)
        {
            if (ordered.Contains(module))
            {
                return;
            }

            if (!visiting.Add(module.Name))
            {
                throw new InvalidOperationException($"Module {module.Name} depends on itself.");
            }

            foreach (var name in module.DependsOn)
            {
                if (!byName.TryGetValue(name, out var needed))
                {
                    throw new InvalidOperationException($"Module {module.Name} depends on {name}, which is not here.");
                }

                Visit(needed);
            }

            visiting.Remove(module.Name);
            ordered.Add(module);
        }
    }

    public IReadOnlyList<ArchiveModule> All { get; }

    public IReadOnlyList<Permission> Permissions { get; }

    public bool Has(string name) => All.Any(module => string.Equals(module.Name, name, StringComparison.Ordinal));
}
