using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CsWorkPerf.Grpc.Tests.References;

/// <summary>
/// Spells types and signatures of an assembly's metadata in one way, so that a reference can be compared with a definition.
/// Types inside a signature go without their assembly, for the framework moves its own types between assemblies.
/// </summary>
internal sealed class MetadataNames : ISignatureTypeProvider<string, object?>
{
    public static readonly MetadataNames Instance = new();

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? Qualified(reader.GetString(type.Namespace), reader.GetString(type.Name))
            : $"{Of(reader, outer)}/{reader.GetString(type.Name)}";
    }

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}/{reader.GetString(type.Name)}"
            : Qualified(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string Method(string name, MethodSignature<string> signature)
    {
        var instance = signature.Header.IsInstance ? "" : "static ";
        var arity = signature.GenericParameterCount == 0 ? "" : $"`{signature.GenericParameterCount}";
        return $"{instance}{signature.ReturnType} {name}{arity}({string.Join(",", signature.ParameterTypes)})";
    }

    public static string Field(string name, string type) => $"{type} {name}";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";
    public string GetByReferenceType(string elementType) => $"ref {elementType}";
    public string GetFunctionPointerType(MethodSignature<string> signature) => $"*{Method("", signature)}";
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(",", typeArguments)}>";
    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";
    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => isRequired ? $"{unmodifiedType} {modifier}" : unmodifiedType;
    public string GetPinnedType(string elementType) => elementType;
    public string GetPointerType(string elementType) => $"{elementType}*";
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();
    public string GetSZArrayType(string elementType) => $"{elementType}[]";
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, handle);
    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
