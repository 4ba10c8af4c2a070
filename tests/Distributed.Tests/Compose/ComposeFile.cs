using System.Text.RegularExpressions;
using CsWorkPerf.TestSupport;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CsWorkPerf.Distributed.Tests.Compose;

/// <summary>docker-compose.yml as the engine would read it: anchors merged, variables filled in.</summary>
public sealed partial class ComposeFile
{
    private readonly Dictionary<string, Service> _services;

    private ComposeFile(Dictionary<string, Service> services) => _services = services;

    public IReadOnlyDictionary<string, Service> Services => _services;

    public static ComposeFile Read()
    {
        using var text = File.OpenText(RepoRoot.At("docker-compose.yml"));
        var reader = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
        return new ComposeFile(reader.Deserialize<Root>(new MergingParser(new Parser(text))).Services);
    }

    /// <summary>The service's environment; every ${VARIABLE} holds a password.</summary>
    public Dictionary<string, string> EnvironmentOf(string service) =>
        _services[service].Environment.ToDictionary(one => one.Key, one => Variable().Replace(one.Value, "Pass1234word"));

    [GeneratedRegex(@"\$\{[^}]+\}")]
    private static partial Regex Variable();

    private sealed class Root
    {
        [YamlMember(Alias = "services")]
        public Dictionary<string, Service> Services { get; set; } = [];
    }

    /// <summary>What the tests look at of a service.</summary>
    public sealed class Service
    {
        [YamlMember(Alias = "image")]
        public string Image { get; set; } = "";

        [YamlMember(Alias = "command")]
        public List<string> Command { get; set; } = [];

        [YamlMember(Alias = "environment")]
        public Dictionary<string, string> Environment { get; set; } = [];

        [YamlMember(Alias = "ports")]
        public List<string> Ports { get; set; } = [];
    }
}
