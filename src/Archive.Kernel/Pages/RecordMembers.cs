using Fluid;

namespace Archive.Kernel.Pages;

/// <summary>
/// Reads members of page records, and says so when a template asks for one that there is not. (Fluid's own strictness
/// takes a member that is null for one that is missing.)
/// </summary>
internal sealed class RecordMembers : MemberAccessStrategy
{
    private readonly DefaultMemberAccessStrategy known = new();

    public override IMemberAccessor GetAccessor(Type type, string name)
    {
        var accessor = known.GetAccessor(type, name);
        return accessor is null && type.Namespace?.StartsWith("Archive.", StringComparison.Ordinal) == true
            ? throw new ArgumentException($"{type.Name} 没有成员 {name}。", nameof(name))
            : accessor!;
    }

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        known.Register(type, accessors);
}
