namespace Archive.Modules.Api;

/// <summary>One thing that a token may allow.</summary>
/// <param name="Name">As it is stored, and as the description of the interface says it.</param>
/// <param name="Words">What it allows, in the words of the desk.</param>
public sealed record ApiScope(string Name, string Words)
{
    public const string Read = "content:read";
    public const string Write = "content:write";
    public const string Publish = "content:publish";
    public const string Remove = "content:remove";

    public static IReadOnlyList<ApiScope> All { get; } =
    [new(Read, "读草稿和不公开的类型"), new(Write, "存草稿"), new(Publish, "公开"), new(Remove, "移到回收站")];
}
