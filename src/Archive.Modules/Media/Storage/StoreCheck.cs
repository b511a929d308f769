using Amazon.Runtime;
using Archive.Kernel.Checks;

namespace Archive.Modules.Media.Storage;

/// <summary>Whether the store of originals keeps what it is given and gives it back.</summary>
internal sealed class StoreCheck(IMediaStore store, StoreProbe probe, StorageOptions options) : ICheck
{
    public string Title => "原件存放";

    private string Where => options.S3 is { } s3 ? $"{s3.Preset}，桶 {s3.Bucket}" : store.Workshop;

    public async Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await probe.Run(cancellationToken)
                ? [Finding.Good($"写得进，读得出（{Where}）")]
                : [Finding.Bad("存进去的和读出来的不一样。", MendDifference)];
        }
        catch (Exception exception)
            when (options.S3 is { } s3 && exception is AmazonServiceException or StoreDownException)
        {
            var (words, mend) = S3Failure.Explain(exception, s3);
            return [Finding.Bad(words, mend)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [Finding.Bad($"不能写：{exception.Message}", "检查文件夹的权限和磁盘，运行网站的帐号要能读写。")];
        }
    }

    private string MendDifference =>
        options.S3 is { Checksums: S3Options.WhenSupported }
            ? "把 Archive:Storage:S3:Checksums 设为 WhenRequired：这台服务器把校验和当成了内容。"
            : "换一块磁盘或一台存储服务器。";
}
