using Archive.Kernel.Data;
using Archive.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Archive.Web.Commands;

/// <summary>Tells whoever started the site how many pictures are still being prepared, until none is.</summary>
internal static class PicturesLeft
{
    private const string Kind = "renditions.prepare";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static async Task Tell(IServiceProvider services, CancellationToken cancellationToken)
    {
        for (var before = int.MaxValue; ; )
        {
            var left = await Count(services, cancellationToken);
            if (left == 0)
            {
                if (before != int.MaxValue)
                {
                    Console.WriteLine("图片都准备好了。");
                }

                return;
            }

            if (left < before)
            {
                Console.WriteLine($"后台还在准备 {left} 张照片的各种尺寸；没准备好的，打开时现做。");
            }

            before = left;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static async Task<int> Count(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ArchiveDb>()
            .Jobs.CountAsync(
                job => job.Kind == Kind && (job.State == JobState.Waiting || job.State == JobState.Running),
                cancellationToken
            );
    }
}
