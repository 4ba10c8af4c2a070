namespace CsWorkPerf.AnnexA.Tests;

/// <summary>
/// Third-party sample data beside the repository (<c>../shared</c>, or where CSWP_SHARED points); a test that needs it is
/// skipped where it is absent.
/// </summary>
internal static class SharedData
{
    public static string File(string name) => Existing(Path.Combine(Root(), "domain", "data", name));

    /// <summary>A file derived from the sources of the domain.</summary>
    public static string Derived(string name) => Existing(Path.Combine(Root(), "domain", "derived", name));

    private static string Existing(string path)
    {
        if (!System.IO.File.Exists(path)) Assert.Skip($"The sample data is not here: {path}");
        return path;
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("CSWP_SHARED") is { Length: > 0 } shared) return shared;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "CsWorkPerf.sln"))) folder = folder.Parent;
        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared"));
    }
}
