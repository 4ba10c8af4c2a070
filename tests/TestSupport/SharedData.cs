namespace CsWorkPerf.TestSupport;

/// <summary>
/// Published files that tests read and the repository does not hold: in the folder that <c>CSWP_SHARED</c> names, else in
/// <c>shared</c> beside the repository.
/// </summary>
public static class SharedData
{
    /// <summary>The repository's folder: the one that holds CsWorkPerf.sln.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The full path of a file under <c>domain/data</c>, or null where it is absent: skip the test and say so.</summary>
    /// <param name="relative">Such as <c>bank-holidays/bank-holidays.json</c>.</param>
    public static string? Find(string relative)
    {
        var shared = Environment.GetEnvironmentVariable("CSWP_SHARED") ?? Path.Combine(RepositoryRoot, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(shared, "domain", "data", relative));
        return Path.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CsWorkPerf.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("CsWorkPerf.sln is in no folder above the tests.");
    }
}
