using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Archive.BrowserTests.Support;

/// <summary>nginx, through which a portal shows the archive below a path of its own.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("riverside-nginx-");
    private Process? process;

    private Nginx(int port) => Address = new($"http://127.0.0.1:{port}");

    /// <summary>Where the portal is.</summary>
    public Uri Address { get; }

    /// <summary>A portal that does not run yet: the site must know its address first.</summary>
    public static Nginx OnAFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new(((IPEndPoint)listener.LocalEndpoint).Port);
    }

    /// <param name="path">The portal's path, with a slash at both ends.</param>
    /// <param name="site">The archive; with a path, nginx puts it in the place of its own.</param>
    public async Task Pass(string path, string site)
    {
        var program =
            Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "nginx is missing. To install: sudo apt-get install --no-install-recommends nginx-light"
            );
        var configuration = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(path, site));
        process = Process.Start(
            new ProcessStartInfo(program, ["-p", folder.FullName, "-c", configuration, "-e", "stderr"])
            {
                UseShellExecute = false,
            }
        )!;
        using var client = new HttpClient();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(Address);
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("nginx does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Delete(recursive: true);
    }

    // One process in the foreground, which writes nowhere but into its folder.
    private string Configuration(string path, string site) =>
        $$"""
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr crit;
            events {}
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              server {
                listen {{Address.Authority}};
                location {{path}} {
                  proxy_pass {{site}};
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                }
              }
            }
            """;
}
