using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Archive.Tests.Architecture;

/// <summary>A type by where it stands; one nested or generated inside another counts as the outermost.</summary>
public sealed record CodeType(string Assembly, string Namespace, string Name, bool IsPublic = true)
{
    private const string Pages = "AspNetCoreGeneratedDocument";

    public string FullName => Namespace.Length > 0 ? $"{Namespace}.{Name}" : Name;

    /// <summary>The module it belongs to. A compiled page tells its folder in its name.</summary>
    public string? Module =>
        Namespace.Split('.') is ["Archive", "Modules", var folder, ..] && folder != "Migrations" ? folder
        : Namespace == Pages && Assembly == "Archive.Modules" ? Name.Split('_')[0]
        : null;

    public override string ToString() => FullName;
}

/// <summary>One type names another: in a signature, an attribute or a method's body.</summary>
public sealed record TypeUse(CodeType From, CodeType To);

/// <summary>Who uses whom in compiled assemblies, as the compiler left it.</summary>
public sealed class CodeGraph
{
    private readonly HashSet<TypeUse> uses = [];

    private CodeGraph() { }

    public IReadOnlyCollection<TypeUse> Uses => uses;

    /// <summary>By assembly, the assemblies whose types it uses.</summary>
    public Dictionary<string, IReadOnlySet<string>> References { get; } = new(StringComparer.Ordinal);

    public static CodeGraph Read(params string[] assemblies)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        var graph = new CodeGraph();
        foreach (var name in assemblies)
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            using var assembly = AssemblyDefinition.ReadAssembly(path, new() { AssemblyResolver = resolver });
            var references = assembly.MainModule.AssemblyReferences.Select(reference => reference.Name);
            graph.References[name] = references.ToHashSet(StringComparer.Ordinal);
            foreach (var type in assembly.MainModule.GetTypes())
            {
                graph.Visit(type, assemblies);
            }
        }

        return graph;
    }

    private void Visit(TypeDefinition type, string[] ours)
    {
        var from = Describe(type, ours);
        foreach (var named in NamedBy(type).SelectMany(Parts))
        {
            var to = Describe(named, ours);
            if (to != from)
            {
                uses.Add(new TypeUse(from, to));
            }
        }
    }

    private static CodeType Describe(TypeReference type, string[] ours)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        var assembly = outer.Scope is AssemblyNameReference reference
            ? reference.Name
            : outer.Module.Assembly.Name.Name;

        // Only our own types are looked up: what another assembly lets us see is public.
        var isPublic = !ours.Contains(assembly) || type.Resolve() is not { } found || IsPublic(found);
        return new CodeType(assembly, outer.Namespace, outer.Name.Split('`')[0], isPublic);
    }

    private static bool IsPublic(TypeDefinition type) =>
        type.DeclaringType is null ? type.IsPublic : type.IsNestedPublic && IsPublic(type.DeclaringType);

    private static IEnumerable<TypeReference> NamedBy(TypeDefinition type) =>
        [
            .. type.BaseType is null ? [] : new[] { type.BaseType },
            .. type.Interfaces.Select(one => one.InterfaceType),
            .. type.Fields.Select(field => field.FieldType),
            .. type.Properties.Select(property => property.PropertyType),
            .. type.Events.Select(one => one.EventType),
            .. type.GenericParameters.SelectMany(one => one.Constraints).Select(one => one.ConstraintType),
            .. Attributes(type),
            .. type.Fields.SelectMany(Attributes),
            .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(Attributes),
            .. type.Methods.SelectMany(method => method.Parameters).SelectMany(Attributes),
            .. type.Methods.SelectMany(Signature),
            .. type
                .Methods.SelectMany(method => method.GenericParameters)
                .SelectMany(one => one.Constraints)
                .Select(one => one.ConstraintType),
            .. type.Methods.Where(method => method.HasBody).SelectMany(method => Body(method.Body)),
        ];

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider holder) =>
        holder.CustomAttributes.SelectMany(attribute =>
            attribute
                .ConstructorArguments.Select(argument => argument.Value as TypeReference)
                .OfType<TypeReference>()
                .Prepend(attribute.AttributeType)
        );

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Prepend(method.ReturnType);

    private static IEnumerable<TypeReference> Body(MethodBody body) =>
        [
            .. body.Variables.Select(variable => variable.VariableType),
            .. body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>(),
            .. body.Instructions.SelectMany(instruction =>
                instruction.Operand switch
                {
                    TypeReference type => [type],
                    FieldReference field => [field.DeclaringType, field.FieldType],
                    GenericInstanceMethod method =>
                    [
                        method.DeclaringType,
                        .. method.GenericArguments,
                        .. Signature(method.ElementMethod),
                    ],
                    MethodReference method => [method.DeclaringType, .. Signature(method)],
                    _ => Enumerable.Empty<TypeReference>(),
                }
            ),
        ];

    /// <summary>The plain types of a composed one: of a list of arrays of frames, the list and the frame.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
            FunctionPointerType => [],
            TypeSpecification composed => Parts(composed.ElementType),
            _ => [type],
        };
}
