using System.Collections.Concurrent;
using Fluid;

namespace Archive.Kernel.Pages;

/// <summary>
/// Reads members of page records, and says so when a template asks for one that there is not. (Fluid's own strictness
/// takes a member that is null for one that is missing, and its own table may not be read while another page adds to it.)
/// </summary>
internal sealed class RecordMembers : MemberAccessStrategy
{
    private readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, IMemberAccessor>> known = new();

    public override IMemberAccessor GetAccessor(Type type, string name)
    {
        var accessor = known.TryGetValue(type, out var members) ? members.GetValueOrDefault(name) : null;
        return accessor is null && type.Namespace?.StartsWith("Archive.", StringComparison.Ordinal) == true
            ? throw new UnknownMemberException(type.Name, name)
            : accessor!;
    }

    // Whole or not at all: a page that is being made beside this sees all of a type's members or asks for them itself.
    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        known[type] = new Dictionary<string, IMemberAccessor>(accessors, StringComparer.Ordinal);
}

/// <summary>A template asked for a member that its record does not have.</summary>
internal sealed class UnknownMemberException(string record, string member) : Exception($"{record} 没有成员 {member}。")
{
    public string Member { get; } = member;
}
