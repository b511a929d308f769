using Microsoft.AspNetCore.Http;

namespace Archive.Kernel.Identity;

/// <summary>Who is acting: the signed-in user of this request, or the system in a job or command.</summary>
public sealed class Actor(IHttpContextAccessor accessor)
{
    /// <summary>User name; empty for the system.</summary>
    public string Name => accessor.HttpContext?.User.Identity?.Name ?? "";

    /// <summary>Network address the request came from; empty for the system.</summary>
    public string Address
    {
        get
        {
            var address = accessor.HttpContext?.Connection.RemoteIpAddress;
            return (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString() ?? "";
        }
    }
}
