using System.Text.Json;
using Archive.Kernel.Content;
using Archive.Kernel.Data;
using Archive.Kernel.Pages;
using Archive.Kernel.Text;
using Archive.Modules.Desk;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Settings;

/// <summary>How saving the settings ended.</summary>
/// <param name="Conflict">Whether somebody else saved since the form was opened.</param>
public sealed record SettingsOutcome(IReadOnlyList<FieldProblem> Problems, bool Conflict)
{
    public bool Succeeded => Problems.Count == 0;
}

/// <summary>Saves what curators say of the site; what the configuration says is left alone.</summary>
public sealed class SaveSettings(ArchiveDb db, SiteSettings settings, SettingsFields fields, ChangeReader changes)
{
    public async Task<SiteWords> Now(CancellationToken cancellationToken) =>
        await settings.Get<SiteWords>(SiteWords.Setting, cancellationToken) ?? new();

    /// <summary>Tells one state of the settings from another.</summary>
    public static string Mark(SiteWords words) => JsonSerializer.Serialize(words, ArchiveJson.Orchard);

    /// <param name="begun">The mark of what the person saw.</param>
    /// <param name="typed">What was typed, by the names of the fields.</param>
    public async Task<SettingsOutcome> Handle(
        string begun,
        IReadOnlyDictionary<string, string> typed,
        CancellationToken cancellationToken
    )
    {
        var wrong = fields
            .All.Where(field => Of(field, typed) is { } text && text.Length > field.Longest)
            .Select(field => new FieldProblem(
                field.Id,
                $"“{field.Title}”最多 {field.Longest} 字，现在有 {Of(field, typed)!.Length} 字。"
            ))
            .ToList();
        if (wrong.Count > 0)
        {
            return new(wrong, Conflict: false);
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // Takes the row before it is read: whoever changes it too waits for this one.
            await db
                .Settings.Where(row => row.Name == SiteWords.Setting)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, row => row.Value), cancellationToken);
            var now = await Now(cancellationToken);
            if (Mark(now) != begun)
            {
                return new(Theirs(now, typed), Conflict: true);
            }

            await settings.Set(SiteWords.Setting, With(now, typed), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await changes.CatchUp(cancellationToken);
        return new([], Conflict: false);
    }

    private List<FieldProblem> Theirs(SiteWords now, IReadOnlyDictionary<string, string> typed)
    {
        var other = fields
            .All.Where(field => field.Fixed is null && (field.Of(now) ?? "") != (Of(field, typed) ?? ""))
            .Select(field => new FieldProblem(
                field.Id,
                $"刚才有人改过设置，“{field.Title}”现在是“{field.Of(now)}”。您写的还在；再存一次，就用您写的。"
            ))
            .ToList();
        return other.Count > 0 ? other : [new("", "刚才有人存过一样的设置，没有要改的了。")];
    }

    private SiteWords With(SiteWords now, IReadOnlyDictionary<string, string> typed)
    {
        var kept = fields.All.ToDictionary(
            field => field.Id,
            field => field.Fixed is null ? Of(field, typed) : field.Of(now),
            StringComparer.Ordinal
        );
        return new()
        {
            Name = kept[nameof(SiteWords.Name)],
            Description = kept[nameof(SiteWords.Description)],
            Footer = kept[nameof(SiteWords.Footer)],
            IcpNumber = kept[nameof(SiteWords.IcpNumber)],
            PoliceNumber = kept[nameof(SiteWords.PoliceNumber)],
        };
    }

    private static string? Of(SettingsField field, IReadOnlyDictionary<string, string> typed)
    {
        var text = typed.GetValueOrDefault(field.Id)?.ReplaceLineEndings("\n").Trim();
        return string.IsNullOrEmpty(text) ? null
            : field.Lines == 1 ? text.Replace('\n', ' ')
            : text;
    }
}
