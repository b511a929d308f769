using System.Text.Json;
using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Kernel.Content;

/// <summary>
/// The types and parts of this site: those its modules are built with, over which lies what curators and recipes
/// changed or added. Read at start and again after a change.
/// </summary>
public sealed class ContentDefinitions(IEnumerable<ContentTypeDefinition> builtIn, IServiceScopeFactory scopes)
    : IChangeFollower
{
    private const string TypeKind = "type";
    private const string PartKind = "part";

    private volatile Known known = Known.From(builtIn, []);

    public IEnumerable<ContentTypeDefinition> Types => known.Types.Values;

    public IEnumerable<ContentPartDefinition> Parts => known.Parts.Values;

    public ContentTypeDefinition? Type(string name) => known.Types.GetValueOrDefault(name);

    public ContentPartDefinition? Part(string name) => known.Parts.GetValueOrDefault(name);

    /// <summary>Reads the stored definitions anew.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDb>();
        var rows = await db.ContentDefinitions.AsNoTracking().ToListAsync(cancellationToken);
        known = Known.From(builtIn, rows);
    }

    /// <summary>What another node or a command has changed.</summary>
    public Task Follow(IReadOnlyList<ChangeRow> changes, CancellationToken cancellationToken) =>
        changes.Any(change => change.Kind == ChangeKind.Definitions) ? Load(cancellationToken) : Task.CompletedTask;

    /// <summary>Adds the definition to the unit of work; the caller saves, then loads.</summary>
    /// <exception cref="ArgumentException">The name is not one or more ASCII letters and digits, beginning with a letter.</exception>
    public static Task Store(ArchiveDb db, ContentTypeDefinition type, CancellationToken cancellationToken) =>
        Store(db, TypeKind, type.Name, JsonSerializer.Serialize(type, ArchiveJson.Orchard), cancellationToken);

    /// <inheritdoc cref="Store(ArchiveDb, ContentTypeDefinition, CancellationToken)"/>
    public static Task Store(ArchiveDb db, ContentPartDefinition part, CancellationToken cancellationToken) =>
        Store(db, PartKind, part.Name, JsonSerializer.Serialize(part, ArchiveJson.Orchard), cancellationToken);

    /// <summary>Forgets a type that was stored: it is gone, or as it was built. The caller saves, then loads.</summary>
    public static Task RemoveType(ArchiveDb db, string name, CancellationToken cancellationToken) =>
        Remove(db, TypeKind, name, cancellationToken);

    /// <inheritdoc cref="RemoveType"/>
    public static Task RemovePart(ArchiveDb db, string name, CancellationToken cancellationToken) =>
        Remove(db, PartKind, name, cancellationToken);

    /// <summary>One or more ASCII letters and digits, beginning with a letter.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static async Task Remove(ArchiveDb db, string kind, string name, CancellationToken cancellationToken)
    {
        if (await db.ContentDefinitions.FindAsync([kind, name], cancellationToken) is { } row)
        {
            db.ContentDefinitions.Remove(row);
        }
    }

    private static async Task Store(
        ArchiveDb db,
        string kind,
        string name,
        string definition,
        CancellationToken cancellationToken
    )
    {
        if (!IsName(name))
        {
            throw new ArgumentException($"“{name}”不能作名称：须以英文字母开头，只用英文字母和数字。", nameof(name));
        }

        if (await db.ContentDefinitions.FindAsync([kind, name], cancellationToken) is { } row)
        {
            row.Definition = definition;
            return;
        }

        db.ContentDefinitions.Add(
            new()
            {
                Kind = kind,
                Name = name,
                Definition = definition,
            }
        );
    }

    private sealed record Known(
        IReadOnlyDictionary<string, ContentTypeDefinition> Types,
        IReadOnlyDictionary<string, ContentPartDefinition> Parts
    )
    {
        public static Known From(IEnumerable<ContentTypeDefinition> builtIn, List<ContentDefinitionRow> rows)
        {
            var types = builtIn.ToDictionary(type => type.Name, StringComparer.Ordinal);
            var parts = new Dictionary<string, ContentPartDefinition>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                if (row.Kind == TypeKind)
                {
                    types[row.Name] = JsonSerializer.Deserialize<ContentTypeDefinition>(
                        row.Definition,
                        ArchiveJson.Orchard
                    )!;
                }
                else
                {
                    parts[row.Name] = JsonSerializer.Deserialize<ContentPartDefinition>(
                        row.Definition,
                        ArchiveJson.Orchard
                    )!;
                }
            }

            return new(types, parts);
        }
    }
}
