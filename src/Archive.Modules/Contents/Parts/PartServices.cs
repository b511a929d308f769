using Archive.Kernel.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Archive.Modules.Contents.Parts;

public static class PartServices
{
    /// <summary>Lets curators edit a part whose members are plain values, and give it to any type.</summary>
    public static void AddPart(
        this IServiceCollection services,
        string name,
        string title,
        string purpose,
        params PartMember[] members
    ) => Add(services, name, title, purpose, members, own: false);

    /// <summary>The same for the own part of a type that a module brings: no other type may have it.</summary>
    public static void AddOwnPart(
        this IServiceCollection services,
        string name,
        string title,
        params PartMember[] members
    ) => Add(services, name, title, "", members, own: true);

    private static void Add(
        IServiceCollection services,
        string name,
        string title,
        string purpose,
        PartMember[] members,
        bool own
    ) =>
        services.AddSingleton<PartKind>(provider => new DeclaredPart(
            name,
            title,
            purpose,
            provider.GetRequiredService<Markup>(),
            provider.GetRequiredService<TimeZoneInfo>(),
            members
        )
        {
            BelongsToItsType = own,
        });
}
