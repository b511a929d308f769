using Microsoft.AspNetCore.Http;

namespace Archive.Kernel.Identity;

/// <summary>Who is acting: the signed-in user of this request, or the system in a job or command.</summary>
public sealed class Actor(IHttpContextAccessor accessor)
{
    /// <summary>User name; empty for the system.</summary>
    public string Name => accessor.HttpContext?.User.Identity?.Name ?? "";
}
