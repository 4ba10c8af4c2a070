namespace CsWorkPerf.TestSupport;

/// <summary>
/// Published files that tests read and the repository does not hold: in the folder that <c>CSWP_SHARED</c> names, else in
/// <c>shared</c> beside the repository.
/// </summary>
public static class SharedData
{
    /// <inheritdoc cref="RepoRoot.Path"/>
    public static string RepositoryRoot => RepoRoot.Path;

    private static string Domain { get; } = Path.GetFullPath(Path.Combine(
        Environment.GetEnvironmentVariable("CSWP_SHARED") ?? Path.Combine(RepoRoot.Path, "..", "shared"), "domain"));

    /// <summary>The full path of a file or folder under <c>domain/data</c>, or null where it is absent.</summary>
    /// <param name="relative">Such as <c>bank-holidays/bank-holidays.json</c>.</param>
    public static string? Find(string relative) => Existing("data", relative);

    /// <summary>The full path of a file or folder under <c>domain/data</c>; where it is absent the test is skipped.</summary>
    public static string Require(string relative) => OrSkip("data", relative);

    /// <summary>The full path of a file under <c>domain/derived</c>, such as <c>codesets.json</c>; where it is absent the test is skipped.</summary>
    public static string RequireDerived(string relative) => OrSkip("derived", relative);

    /// <summary>The full path of a file of definitions in <c>domain</c> itself, such as <c>indicators.md</c>; where it is absent the test is skipped.</summary>
    public static string RequireDefinitions(string file) => OrSkip("", file);

    private static string? Existing(string folder, string relative)
    {
        var path = Path.Combine(Domain, folder, relative);
        return Path.Exists(path) ? path : null;
    }

    private static string OrSkip(string folder, string relative)
    {
        var path = Existing(folder, relative);
        Assert.SkipWhen(path is null, $"{Path.Combine(Domain, folder, relative)} is not there; set CSWP_SHARED to the folder that holds domain/.");
        return path;
    }
}
