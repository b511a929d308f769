using Archive.Kernel.Data;
using Archive.Kernel.Text;
using Microsoft.AspNetCore.Http;

namespace Archive.Modules.Renditions;

/// <summary>Knows readers without an account who were shown something that is not public yet, and so may see its pictures.</summary>
public interface IPictureGuest
{
    Task<bool> MaySee(HttpRequest request, ContentId asset, ArchiveDb db, CancellationToken cancellationToken);
}
