using System.Net;
using Amazon.Runtime;

namespace Archive.Modules.Media.Storage;

/// <summary>What an answer of an S3 server means to us.</summary>
internal static class S3Failure
{
    /// <summary>Whether the server was not reached, or is not itself: another moment may be better.</summary>
    public static bool IsDown(Exception exception) =>
        exception switch
        {
            AmazonServiceException { StatusCode: >= HttpStatusCode.Continue and var status } => status
                is >= HttpStatusCode.InternalServerError
                    or HttpStatusCode.TooManyRequests
                    or HttpStatusCode.RequestTimeout,
            AmazonClientException or HttpRequestException or IOException or TimeoutException => true,
            _ => false,
        };

    public static bool Says(AmazonServiceException exception, HttpStatusCode status) => exception.StatusCode == status;

    /// <summary>Nothing under the key; a bucket that is not there is another matter.</summary>
    public static bool IsNotFound(AmazonServiceException exception) =>
        exception.StatusCode == HttpStatusCode.NotFound
        && !string.Equals(exception.ErrorCode, "NoSuchBucket", StringComparison.Ordinal);

    /// <summary>What is wrong and what to do about it, in words for whoever runs the site.</summary>
    public static (string Words, string Mend) Explain(Exception exception, S3Options options)
    {
        var failure = exception as AmazonServiceException ?? exception.InnerException as AmazonServiceException;
        var where = options.Endpoint?.ToString() ?? $"Amazon S3 {options.Region}";
        return failure?.ErrorCode switch
        {
            "NoSuchBucket" => ($"没有存储桶 {options.Bucket}。", "检查 Archive:Storage:S3:Bucket，或先建好这个桶。"),
            "InvalidAccessKeyId" => ("服务器不认识这个 AccessKey。", "检查 Archive:Storage:S3:AccessKey。"),
            "SignatureDoesNotMatch" => (
                "签名不对。",
                "检查 Archive:Storage:S3:SecretKey 有没有抄错；都对时，再看 Region 和 PathStyle。"
            ),
            "RequestTimeTooSkewed" => ("这台机器的时钟和服务器差得太多。", "校准时钟，例如 timedatectl set-ntp true。"),
            "AuthorizationHeaderMalformed" or "IllegalLocationConstraintException" => (
                $"地区不对：{failure.Message}",
                "检查 Archive:Storage:S3:Region。"
            ),
            "PermanentRedirect" or "TemporaryRedirect" => (
                "桶不在这个地址。",
                "检查 Archive:Storage:S3:Endpoint 和 Region 是不是桶所在的地区。"
            ),
            "SecondLevelDomainForbidden" => (
                "服务器不接受路径里的桶名。",
                "把 Archive:Storage:S3:PathStyle 设为 false。"
            ),
            "AccessDenied" or "Forbidden" => (
                "没有权限。",
                $"给这个密钥桶 {options.Bucket} 的读、写、列目录和删除权限。"
            ),
            "QuotaExceeded" => ("桶的配额用完了。", "清理，或向存储服务加配额。"),
            { Length: > 0 } code => ($"服务器说 {code}：{failure.Message}", "检查 Archive:Storage:S3 各项。"),
            _ when exception is StoreDownException { InnerException: null } => (
                $"{where} 连续几次没有回应，暂时不再去问。",
                "过几秒再试；仍不行就检查网络和服务器。"
            ),
            _ => (
                $"连不上 {where}：{(exception.InnerException ?? exception).Message}",
                options.PathStyle
                    ? "检查 Archive:Storage:S3:Endpoint、网络和服务器是否在运行。"
                    : "检查 Archive:Storage:S3:Endpoint 和网络；服务器若没有“桶名.主机名”这样的域名，把 PathStyle 设为 true。"
            ),
        };
    }
}
