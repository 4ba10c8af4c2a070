using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CsWorkPerf.Grpc.Tests.References;

/// <summary>What a check found: how many references there are into the surface, and those that nothing answers.</summary>
internal sealed record ReferenceReport(int Types, int Members, IReadOnlyList<string> Unresolved);

/// <summary>Finds the references of an assembly into a <see cref="Surface"/> that it does not offer.</summary>
internal static class ReferenceCheck
{
    public static ReferenceReport Run(string path, Surface surface) => Run([.. File.ReadAllBytes(path)], surface);

    public static ReferenceReport Run(ImmutableArray<byte> image, Surface surface)
    {
        using var file = new PEReader(image);
        var reader = file.GetMetadataReader();
        var types = TypeReferences(reader).Where(surface).ToList();
        var members = MemberReferences(reader).Where(surface).ToList();
        return new(types.Count, members.Count,
            [.. types.Concat(members).Select(reference => reference.Entry).Where(entry => !surface.Offers(entry)).Distinct()]);
    }

    private static IEnumerable<Reference> Where(this IEnumerable<Reference> references, Surface surface) =>
        references.Where(reference => surface.Covers(reference.Assembly));

    private static IEnumerable<Reference> TypeReferences(MetadataReader reader) =>
        from handle in reader.TypeReferences
        let assembly = AssemblyOf(reader, handle)
        select new Reference(assembly, Surface.Type(assembly, MetadataNames.Of(reader, handle)));

    private static IEnumerable<Reference> MemberReferences(MetadataReader reader)
    {
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            if (DeclaringType(reader, member.Parent) is not { IsNil: false } type) continue;
            var assembly = AssemblyOf(reader, type);
            var name = reader.GetString(member.Name);
            var spelled = member.GetKind() == MemberReferenceKind.Method
                ? MetadataNames.Method(name, member.DecodeMethodSignature(MetadataNames.Instance, null))
                : MetadataNames.Field(name, member.DecodeFieldSignature(MetadataNames.Instance, null));
            yield return new(assembly, Surface.Member(assembly, MetadataNames.Of(reader, type), spelled));
        }
    }

    /// <summary>The type a member belongs to, looking through <c>Type&lt;argument&gt;</c>; nil for arrays and own types.</summary>
    private static TypeReferenceHandle DeclaringType(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference) return (TypeReferenceHandle)parent;
        if (parent.Kind != HandleKind.TypeSpecification) return default;
        var signature = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return default;
        signature.ReadByte();
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : default;
    }

    private static string AssemblyOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf(reader, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => "",
        };
    }

    private sealed record Reference(string Assembly, string Entry);
}
