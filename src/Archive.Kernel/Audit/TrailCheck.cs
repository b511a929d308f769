using System.Globalization;
using Archive.Kernel.Checks;

namespace Archive.Kernel.Audit;

/// <summary>Whether the audit trail is as it was written, from its first row to its last.</summary>
public sealed class TrailCheck(VerifyTrail verify) : ICheck
{
    private const string Mend = "有人改过数据库。和备份里的 audit 表对照，查清是谁、改了什么。";

    public string Title => "操作记录";

    public async Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var report = await verify.Handle(progress, cancellationToken);
        var found = report.Problems.Select(problem => Finding.Bad(Words(problem), Mend)).ToList();
        if (report.Found > report.Problems.Count)
        {
            found.Add(Finding.Bad(Say($"……一共有 {report.Found} 处。"), Mend));
        }

        if (report.OtherKey > 0)
        {
            found.Add(
                Finding.Advice(
                    Say($"第 {report.OtherKey} 号及以前由另一把密钥封印，只核对了摘要。"),
                    "若手上还有原来的密钥文件，用 Archive:Security:KeyFile 指给它再核对一次。"
                )
            );
        }

        if (found.TrueForAll(one => one.State != CheckState.Bad))
        {
            found.Insert(
                0,
                Finding.Good(
                    report.Rows == 0
                        ? "还没有记录"
                        : Say($"{report.Rows} 条，一条不少，一条没改。末条摘要 {report.Digest}")
                )
            );
        }

        return found;
    }

    /// <summary>Says where it is and what.</summary>
    public static string Words(TrailProblem problem) =>
        problem.Fault switch
        {
            TrailFault.Changed => Say($"第 {problem.Number} 号被改过。"),
            TrailFault.Missing when problem.Number - problem.From == 1 => Say($"缺第 {problem.From} 号。"),
            TrailFault.Missing => Say($"缺第 {problem.From} 到 {problem.Number - 1} 号。"),
            TrailFault.Unlinked => Say($"第 {problem.Number} 号接不上前一号：其中一条是后来放进去的。"),
            TrailFault.Unsealed => Say($"第 {problem.Number} 号不是本站写的。"),
            TrailFault.Cut when problem.Number == problem.From => Say($"末尾缺第 {problem.From} 号。"),
            TrailFault.Cut => Say($"末尾缺第 {problem.From} 到 {problem.Number} 号。"),
            TrailFault.Beyond => Say($"第 {problem.From} 号起不是本站写的，是后来加在末尾的。"),
            _ => "记着末尾在哪里的那一行不见了，或不是本站写的。",
        };

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
