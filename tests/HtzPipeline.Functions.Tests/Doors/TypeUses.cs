using Mono.Cecil;

namespace HtzPipeline.Functions.Tests.Doors;

/// <summary>What a compiled type knows of its own assembly, by the references in its members and in their code.</summary>
internal static class TypeUses
{
    /// <summary>The types that a type uses, its nested types' uses included.</summary>
    public static IEnumerable<TypeDefinition> Of(TypeDefinition type) => References(type).SelectMany(Parts).OfType<TypeDefinition>();

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. type.GenericParameters.SelectMany(one => one.Constraints).Select(one => one.ConstraintType),
        .. type.CustomAttributes.SelectMany(References),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(References),
        .. type.NestedTypes.SelectMany(References),
    ];

    private static IEnumerable<TypeReference?> References(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(one => one.ParameterType),
        .. method.CustomAttributes.SelectMany(References),
        .. method.HasBody ? method.Body.Variables.Select(one => one.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(one => References(one.Operand)) : [],
    ];

    private static IEnumerable<TypeReference?> References(CustomAttribute attribute) =>
        [attribute.AttributeType, .. attribute.ConstructorArguments.Select(one => one.Value).OfType<TypeReference>()];

    private static IEnumerable<TypeReference?> References(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        _ => [],
    };

    // List<T[]> is made of List, of the array and of T.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };
}
