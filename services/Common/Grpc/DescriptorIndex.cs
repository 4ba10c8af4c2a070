using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CsWorkPerf.Common.Grpc;

/// <summary>The proto files behind some services, found by path or by any symbol in them.</summary>
internal sealed class DescriptorIndex
{
    private readonly Dictionary<string, FileDescriptor> _byPath = [];
    private readonly Dictionary<string, FileDescriptor> _bySymbol = [];

    public DescriptorIndex(IEnumerable<ServiceDescriptor> services)
    {
        foreach (var service in services) Add(service.File);
    }

    public FileDescriptor? ByPath(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>By full name, with or without a leading dot.</summary>
    public FileDescriptor? BySymbol(string symbol) => _bySymbol.GetValueOrDefault(symbol.TrimStart('.'));

    public bool IsMessage(string symbol) => BySymbol(symbol) is { } file && Messages(file.MessageTypes).Any(type => type.FullName == symbol.TrimStart('.'));

    /// <summary>
    /// A file and all that it imports, as serialised <c>FileDescriptorProto</c>s: itself first, each before what it imports.
    /// </summary>
    public static IEnumerable<ByteString> WithImports(FileDescriptor file)
    {
        var importsFirst = new List<FileDescriptor>();
        Visit(file);
        return importsFirst.AsEnumerable().Reverse().Select(each => each.SerializedData);

        void Visit(FileDescriptor next)
        {
            foreach (var import in next.Dependencies) Visit(import);
            if (!importsFirst.Contains(next)) importsFirst.Add(next);
        }
    }

    private void Add(FileDescriptor file)
    {
        if (!_byPath.TryAdd(file.Name, file)) return;
        foreach (var symbol in Symbols(file)) _bySymbol[symbol] = file;
        foreach (var import in file.Dependencies) Add(import);
    }

    private static IEnumerable<string> Symbols(FileDescriptor file)
    {
        var messages = Messages(file.MessageTypes).ToList();
        var enums = file.EnumTypes.Concat(messages.SelectMany(message => message.EnumTypes)).ToList();
        return file.Services.SelectMany(service => service.Methods.Select(method => method.FullName).Prepend(service.FullName))
            .Concat(messages.SelectMany(message => message.Fields.InDeclarationOrder().Select(field => field.FullName).Prepend(message.FullName)))
            .Concat(enums.SelectMany(type => type.Values.Select(value => Sibling(type, value)).Prepend(type.FullName)));
    }

    /// <summary>In protobuf a value's name stands beside its enum, not inside.</summary>
    private static string Sibling(EnumDescriptor type, EnumValueDescriptor value) => type.FullName[..^type.Name.Length] + value.Name;

    private static IEnumerable<MessageDescriptor> Messages(IEnumerable<MessageDescriptor> types) =>
        types.SelectMany(type => Messages(type.NestedTypes).Prepend(type));
}
