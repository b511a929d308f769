using Archive.Kernel.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Archive.Kernel.Data;

/// <summary>A point in time as milliseconds since 1970 UTC.</summary>
internal sealed class UnixMilliseconds()
    : ValueConverter<DateTimeOffset, long>(
        value => value.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored)
    );

/// <summary>An id as its letters.</summary>
internal sealed class ContentIdText()
    : ValueConverter<ContentId, string>(value => value.Value, stored => new ContentId(stored));
