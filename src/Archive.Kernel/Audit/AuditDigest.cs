using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Archive.Kernel.Audit;

/// <summary>The digests that the trail is made of: 64 lower-case hexadecimal digits.</summary>
public static class AuditDigest
{
    // These change without anybody meaning the account itself.
    private static readonly HashSet<string> Incidental = new(StringComparer.Ordinal)
    {
        "AccessFailedCount",
        "ConcurrencyStamp",
        "LockoutEnd",
        "SecurityStamp",
    };

    /// <summary>Of a text as it stands, in UTF-8.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of a row of the trail: its fields in order, each behind its length, so that none can run into the next.</summary>
    public static string Of(AuditRow row)
    {
        var text = new StringBuilder();
        foreach (
            var field in (string[])
                [
                    row.Number.ToString(CultureInfo.InvariantCulture),
                    row.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                    row.Actor,
                    row.Action,
                    row.Kind,
                    row.Subject,
                    row.Title,
                    row.Before,
                    row.After,
                    row.Detail,
                    row.Address,
                    row.Key,
                    row.Previous,
                ]
        )
        {
            text.Append(field.Length).Append(':').Append(field);
        }

        return Of(text.ToString());
    }

    /// <summary>Of a tracked row as it was read, or as it is about to be written; empty when it was not there, or will not be.</summary>
    internal static string Of(EntityEntry entry, bool before)
    {
        var text = new StringBuilder();
        foreach (var property in Watched(entry).OrderBy(property => property.Metadata.Name, StringComparer.Ordinal))
        {
            var value = before ? property.OriginalValue : property.CurrentValue;
            var written = value is byte[] bytes
                ? Convert.ToHexStringLower(bytes)
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(property.Metadata.Name).Append(':').Append(written.Length).Append(':').Append(written);
        }

        return Of(text.ToString());
    }

    /// <summary>The names of what changed.</summary>
    internal static IEnumerable<string> Changed(EntityEntry entry) =>
        Watched(entry)
            .Where(property => !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => property.Metadata.Name);

    private static IEnumerable<PropertyEntry> Watched(EntityEntry entry) =>
        entry.Properties.Where(property => !Incidental.Contains(property.Metadata.Name));
}
