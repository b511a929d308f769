using System.Collections;
using System.Collections.Concurrent;
using Fluid;

namespace Archive.Kernel.Pages;

/// <summary>Lets templates read the members of page records, and of the records those are made of.</summary>
internal sealed class PageRecords(MemberAccessStrategy members)
{
    private readonly ConcurrentDictionary<Type, bool> ready = new();

    /// <summary>Returns when everything that can be reached from the type can be read.</summary>
    public void Register(Type type)
    {
        if (!ready.ContainsKey(type))
        {
            Reach(type, []);
            ready[type] = true;
        }
    }

    // Two pages may do this side by side for the same types; both come to the same table.
    private void Reach(Type type, HashSet<Type> reached)
    {
        var record = ElementOf(type) ?? Nullable.GetUnderlyingType(type) ?? type;
        if (record.Namespace?.StartsWith("Archive.", StringComparison.Ordinal) != true || !reached.Add(record))
        {
            return;
        }

        members.Register(record);
        foreach (var property in record.GetProperties())
        {
            Reach(property.PropertyType, reached);
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
