namespace CsWorkPerf.TestSupport;

/// <summary>The repository's folder: the one above the tests that holds CsWorkPerf.sln.</summary>
public static class RepoRoot
{
    public static string Path { get; } = Find();

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string At(string relative) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CsWorkPerf.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("CsWorkPerf.sln is in no folder above the tests.");
    }
}
