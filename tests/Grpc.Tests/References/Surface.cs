using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CsWorkPerf.Grpc.Tests.References;

/// <summary>What some assemblies offer to others: public and protected types with their members, by assembly.</summary>
internal sealed class Surface
{
    private readonly HashSet<string> _entries = [];
    private readonly HashSet<string> _assemblies = [];

    public Surface(params string[] paths)
    {
        foreach (var path in paths) Read(path);
    }

    public bool Covers(string assembly) => _assemblies.Contains(assembly);

    public bool Offers(string entry) => _entries.Contains(entry);

    /// <summary>The assembly is part of the key: a type in the wrong one compiles here and fails at the first call.</summary>
    public static string Type(string assembly, string type) => $"[{assembly}]{type}";

    public static string Member(string assembly, string type, string member) => $"[{assembly}]{type}::{member}";

    private void Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        _assemblies.Add(assembly);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (!IsOffered(type.Attributes)) continue;
            var name = MetadataNames.Of(reader, handle);
            _entries.Add(Type(assembly, name));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(m => IsOffered(m.Attributes)))
                _entries.Add(Member(assembly, name, MetadataNames.Method(reader.GetString(method.Name), method.DecodeSignature(MetadataNames.Instance, null))));
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition).Where(f => IsOffered(f.Attributes)))
                _entries.Add(Member(assembly, name, MetadataNames.Field(reader.GetString(field.Name), field.DecodeSignature(MetadataNames.Instance, null))));
        }
    }

    private static bool IsOffered(TypeAttributes attributes) => (attributes & TypeAttributes.VisibilityMask)
        is TypeAttributes.Public or TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem;

    private static bool IsOffered(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsOffered(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask)
        is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
