namespace CsWorkPerf.TestSupport;

/// <summary>Finds what the build made of another project, in the configuration of the running tests.</summary>
public static class BuiltAssembly
{
    // .../bin/<configuration>/<framework>/
    private static readonly string[] _parts = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The full path of the assembly of a project such as <c>services/Intake</c>.</summary>
    /// <exception cref="FileNotFoundException">It is not built.</exception>
    public static string Of(string project)
    {
        var file = Directory.GetFiles(RepoRoot.At(project), "*.csproj").Single();
        var name = $"CsWorkPerf.{Path.GetFileNameWithoutExtension(file)}.dll";
        var path = Path.Combine(RepoRoot.At(project), "bin", _parts[^2], _parts[^1], name);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not there: build CsWorkPerf.sln -c {_parts[^2]}.");
    }
}
