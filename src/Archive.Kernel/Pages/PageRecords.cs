using System.Collections;
using System.Collections.Concurrent;
using Fluid;

namespace Archive.Kernel.Pages;

/// <summary>Lets templates read the members of page records, and of the records those are made of.</summary>
internal sealed class PageRecords(MemberAccessStrategy members)
{
    private readonly ConcurrentDictionary<Type, bool> known = new();

    public void Register(Type type)
    {
        var record = ElementOf(type) ?? Nullable.GetUnderlyingType(type) ?? type;
        if (record.Namespace?.StartsWith("Archive.", StringComparison.Ordinal) != true || !known.TryAdd(record, true))
        {
            return;
        }

        members.Register(record);
        foreach (var property in record.GetProperties())
        {
            Register(property.PropertyType);
        }
    }

    private static Type? ElementOf(Type type) =>
        type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type)
            ? null
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];
}
