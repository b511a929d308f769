using System.Globalization;
using Archive.Imaging;
using Archive.Kernel.Checks;
using Archive.Modules.Media.Storage;

namespace Archive.Modules.Media;

/// <summary>Whether each kind of picture can be read and made, and a worker looks at one.</summary>
internal sealed class PicturesCheck(ImagingWorkers workers, IMediaStore store, TimeProvider clock) : ICheck
{
    private const string Mend = "重新运行 bash src/run.sh，它会装上缺的库；容器里要有 glibc（如 Debian、Ubuntu）。";

    public string Title => "图片格式";

    public async Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var sample = Path.Combine(store.Workshop, $"{Kernel.Text.ContentId.New(clock.GetUtcNow())}.check");
        try
        {
            var formats = FormatCheck.Run(sample);
            var found = formats
                .Where(format => format.Problem is not null)
                .Select(format => Finding.Bad($"{format.Name} 不能用：{format.Problem}", Mend))
                .ToList();
            if (
                formats.Where(format => format.Problem is null).Select(format => format.Name).ToList() is
                { Count: > 0 } good
            )
            {
                found.Insert(0, Finding.Good($"能用 {string.Join("、", good)}"));
            }

            if (File.Exists(sample))
            {
                var seen = await workers.Probe(sample, cancellationToken);
                found.Add(
                    seen.Value is { } report
                        ? Finding.Good(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"看图的进程正常（{report.Width}×{report.Height}）"
                            )
                        )
                        : Finding.Bad($"看图的进程不正常：{seen.Refused} {seen.Detail}", "看 workers.log 里最后几行。")
                );
            }

            return found;
        }
        finally
        {
            File.Delete(sample);
        }
    }
}
