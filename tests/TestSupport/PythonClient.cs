using System.Diagnostics;

namespace CsWorkPerf.TestSupport;

/// <summary>Runs a script of tests/Interop with Debian's Python, against stubs that protoc makes of some protos.</summary>
public static class PythonClient
{
    private const string Python = "/usr/bin/python3";
    private const string Plugin = "/usr/bin/grpc_python_plugin";
    private const string Protoc = "/usr/bin/protoc";

    private static readonly Lazy<string?> _missing = new(FindMissing);

    /// <summary>What is not installed, in a sentence for a skip; null when all is there.</summary>
    public static string? Missing => _missing.Value;

    /// <summary>Runs <c>python3 SCRIPT ADDRESS STUBS</c> and fails the test with the script's output unless it ends well.</summary>
    /// <param name="script">File name in tests/Interop.</param>
    /// <param name="address">Passed on as it is.</param>
    /// <param name="protos">Folders of protos, each the root of its own imports.</param>
    /// <param name="environment">Settings of the script.</param>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(string script, string address, IEnumerable<string> protos, params IEnumerable<(string Key, string Value)> environment)
    {
        using var stubs = new TempFolder();
        foreach (var root in protos) await RunAsync(Protoc, Generate(root, stubs.Path), []);
        return await RunAsync(Python, [RepoRoot.At($"tests/Interop/{script}"), address, stubs.Path], environment);
    }

    /// <summary>Not those of package grpc: their stubs would hide the Python module of that name.</summary>
    private static IEnumerable<string> Generate(string root, string stubs) =>
    [
        $"--proto_path={root}", $"--proto_path={StandardProtos}", $"--python_out={stubs}", $"--grpc_python_out={stubs}", $"--plugin=protoc-gen-grpc_python={Plugin}",
        .. Directory.EnumerateFiles(root, "*.proto", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file)).Where(file => !file.StartsWith("grpc/", StringComparison.Ordinal))
    ];

    /// <summary>Where google/protobuf/any.proto and its like are: from Debian's libprotobuf-dev, else from the Grpc.Tools package.</summary>
    private static string? StandardProtos => new[] { "/usr/include" }.Concat(OfGrpcTools())
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "google/protobuf/any.proto")));

    private static IEnumerable<string> OfGrpcTools()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var tools = Path.Combine(packages, "grpc.tools");
        return Directory.Exists(tools) ? Directory.EnumerateDirectories(tools).Select(version => Path.Combine(version, "build/native/include")) : [];
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, IEnumerable<(string Key, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var (key, value) in environment) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"{program} ended with code {process.ExitCode}:\n{errors}");
            return await output;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string? FindMissing()
    {
        var files = new[] { (Python, "python3"), (Protoc, "protobuf-compiler"), (Plugin, "protobuf-compiler-grpc") };
        var packages = files.Where(file => !File.Exists(file.Item1)).Select(file => file.Item2).ToList();
        if (packages.Count == 0 && !Imports("grpc")) packages.Add("python3-grpcio");
        if (packages.Count == 0 && !Imports("google.protobuf")) packages.Add("python3-protobuf");
        if (StandardProtos is null) packages.Add("libprotobuf-dev");
        return packages.Count == 0 ? null : $"Not installed: {string.Join(", ", packages)} (Debian packages).";
    }

    private static bool Imports(string module)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
