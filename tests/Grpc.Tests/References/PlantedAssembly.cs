using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CsWorkPerf.Grpc.Tests.References;

/// <summary>An assembly with one reference: to a static method <c>void name()</c> of a type of another assembly.</summary>
internal static class PlantedAssembly
{
    public static ImmutableArray<byte> Referring(string assembly, string space, string type, string method)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("Planted.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("Planted"), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returns => returns.Void(), _ => { });
        var scope = metadata.AddAssemblyReference(metadata.GetOrAddString(assembly), new Version(2, 0, 0, 0), default, default, default, default);
        var parent = metadata.AddTypeReference(scope, metadata.GetOrAddString(space), metadata.GetOrAddString(type));
        metadata.AddMemberReference(parent, metadata.GetOrAddString(method), metadata.GetOrAddBlob(signature));

        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        return image.ToImmutableArray();
    }
}
