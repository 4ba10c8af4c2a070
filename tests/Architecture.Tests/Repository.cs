using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Architecture.Tests;

/// <summary>The files that people write in this repository: what is built, restored or downloaded is left out.</summary>
public static class Repository
{
    private static readonly string[] _skipped = ["bin", "obj", "node_modules", "wwwroot", "TestResults", "artifacts"];
    private static readonly string[] _kinds = [".cs", ".cshtml", ".proto", ".sql", ".sh", ".scss", ".js", ".py", ".csproj", ".props", ".targets"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> _files = new(() => [.. Read(new DirectoryInfo(RepoRoot.Path))]);

    public static IReadOnlyList<SourceFile> Files => _files.Value;

    private static IEnumerable<SourceFile> Read(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(file => _kinds.Contains(file.Extension)))
            yield return new SourceFile(Path.GetRelativePath(RepoRoot.Path, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
        foreach (var inner in folder.EnumerateDirectories().Where(inner => !inner.Name.StartsWith('.') && !_skipped.Contains(inner.Name)))
        {
            foreach (var file in Read(inner)) yield return file;
        }
    }
}
