using Archive.Kernel.Hosting;
using Microsoft.Extensions.Configuration;

namespace Archive.Kernel.Checks;

/// <summary>What is configured. A value that cannot be used has stopped the program before; here is what is missing.</summary>
internal sealed class SettingsCheck(SiteOptions site, ArchivePaths paths, IConfiguration configuration) : ICheck
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    public string Title => "配置";

    public Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken)
    {
        var found = new List<Finding> { Finding.Good($"数据在 {paths.Data}") };
        if (site.PublicAddress is null)
        {
            found.Add(
                Finding.Advice("没有写对外网址，链接和二维码用的是监听的地址。", "填写 Archive:Site:PublicUrl。")
            );
        }
        else if (site.PublicAddress.Scheme != Uri.UriSchemeHttps && !site.PublicAddress.IsLoopback)
        {
            found.Add(
                Finding.Advice(
                    "对外网址不是 https，密码在路上没有保护。",
                    "在代理上配好证书，再改 Archive:Site:PublicUrl。"
                )
            );
        }

        if (string.IsNullOrWhiteSpace(site.IcpNumber) || string.IsNullOrWhiteSpace(site.PoliceNumber))
        {
            found.Add(
                Finding.Advice(
                    "配置里没有写备案号。",
                    "在境内公开时填写 Archive:Site:IcpNumber 和 Archive:Site:PoliceNumber，或在工作台的网站设置里填写。"
                )
            );
        }

        var key = SecurityKey.FileOf(configuration, paths);
        if (File.Exists(key) && (File.GetUnixFileMode(key) & Others) != UnixFileMode.None)
        {
            found.Add(Finding.Bad($"密钥文件 {key} 别人也能读。", $"运行 chmod 600 {key}"));
        }

        return Task.FromResult<IReadOnlyList<Finding>>(found);
    }
}
