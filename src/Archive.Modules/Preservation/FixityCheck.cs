using System.Globalization;
using Archive.Kernel.Checks;
using Archive.Kernel.Data;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.Preservation;

/// <summary>Whether the originals were whole when they were last read, and whether that was lately enough.</summary>
internal sealed class FixityCheck(
    ArchiveDb db,
    FixityRound round,
    CopyStore copies,
    PreservationOptions options,
    TimeProvider clock
) : ICheck
{
    private const int Named = 5;

    public string Title => "原件核对";

    public async Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var lost = await Lost(db).CountAsync(cancellationToken);
        if (lost > 0)
        {
            var names = await Lost(db).OrderBy(asset => asset.FileName).Take(Named).ToListAsync(cancellationToken);
            return
            [
                Finding.Bad(
                    $"{lost} 张照片的原件损坏或不见了：{string.Join('、', names.Select(asset => $"{asset.FileName}（{asset.Id}）"))}{(lost > Named ? " 等" : "")}",
                    "从备份取回原件，放回原处，再运行 fixity --all。"
                ),
            ];
        }

        var days = options.DueAfterDays;
        var due = await round.Due(clock.GetUtcNow().AddDays(-days), cancellationToken);
        var standing =
            due == 0
                ? Finding.Good(string.Create(CultureInfo.InvariantCulture, $"原件在 {days} 天内都核对过，都完好"))
                : Finding.Advice(
                    string.Create(CultureInfo.InvariantCulture, $"{due} 个原件 {days} 天内没有核对过"),
                    options.FixityDays == 0 ? "运行 fixity。" : "网站运行时会在后台慢慢核对；要马上核对，运行 fixity。"
                );
        return copies.Store is null
            ?
            [
                standing,
                Finding.Advice("原件没有第二份", "设置 Archive:Preservation:CopyProvider，损坏时才能自动修好。"),
            ]
            : [standing];
    }

    /// <summary>The photographs whose original is not whole.</summary>
    public static IQueryable<MediaAsset> Lost(ArchiveDb db) =>
        db.Set<MediaAsset>()
            .AsNoTracking()
            .Where(asset =>
                db.Set<FixityRow>()
                    .Any(row =>
                        row.Digest == asset.Digest
                        && (row.Outcome == FixityOutcome.Altered || row.Outcome == FixityOutcome.Missing)
                    )
            );
}
