using System.Text.Json;
using Archive.Kernel.Data;
using Archive.Kernel.Modules;
using Archive.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Tests.Architecture;

/// <summary>Every table tells by its name whose it is.</summary>
public sealed class ModuleTablesTests
{
    [Fact]
    public void A_modules_tables_begin_with_its_name() => Assert.Empty(StrayTables(ArchiveModules.All));

    [Fact]
    public void A_table_under_another_name_is_seen() =>
        Assert.Equal(
            "BeforeAfter: media_frames, BeforeAfter: points",
            string.Join(", ", StrayTables([new PlantedModule()]))
        );

    private static string[] StrayTables(IEnumerable<ArchiveModule> modules)
    {
        var watched = modules.Select(module => new WatchedModule(module)).ToArray();

        var services = new ServiceCollection();
        services.AddSingleton(new ModuleCatalog(watched));
        services.AddArchiveDb(new DatabaseOptions { ConnectionString = "Data Source=:memory:" });
        // A cached model would not ask the modules again.
        services.ConfigureDbContext<ArchiveDb>(options => options.EnableServiceProviderCaching(false));
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var tables = db
            .Model.GetEntityTypes()
            .ToDictionary(entity => entity.Name, entity => entity.GetTableName(), StringComparer.Ordinal);
        return
        [
            .. watched.SelectMany(module =>
                module
                    .Added.Select(entity => tables.GetValueOrDefault(entity))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Where(table => !table.StartsWith(Prefix(module.Name), StringComparison.Ordinal))
                    .Select(table => $"{module.Name}: {table}")
            ),
        ];
    }

    private static string Prefix(string module) => JsonNamingPolicy.SnakeCaseLower.ConvertName(module) + "_";

    /// <summary>Notes which entities a module adds to the one model.</summary>
    private sealed class WatchedModule(ArchiveModule module) : ArchiveModule
    {
        public override string Name => module.Name;

        public override IReadOnlyList<string> DependsOn => module.DependsOn;

        public HashSet<string> Added { get; } = new(StringComparer.Ordinal);

        public override void AddTables(ModelBuilder model)
        {
            var before = model.Model.GetEntityTypes().ToHashSet();
            module.AddTables(model);
            Added.UnionWith(model.Model.GetEntityTypes().Except(before).Select(entity => entity.Name));
        }
    }

    private sealed class PlantedModule : ArchiveModule
    {
        public override string Name => "BeforeAfter";

        public override void AddTables(ModelBuilder model)
        {
            model.Entity<Series>().ToTable("before_after_series");
            model.Entity<Frame>().ToTable("media_frames");
            model.Entity<Point>().ToTable("points");
        }
    }

    private sealed record Series(int Id);

    private sealed record Frame(int Id);

    private sealed record Point(int Id);
}
