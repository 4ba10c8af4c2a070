namespace CsWorkPerf.Portal.Tests;

/// <summary>Where the repository is, found from the test's own folder upwards.</summary>
internal static class RepositoryRoot
{
    public static string Directory { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "CsWorkPerf.sln"))) directory = Path.GetDirectoryName(directory);
        return directory ?? throw new InvalidOperationException("CsWorkPerf.sln was not found above " + AppContext.BaseDirectory);
    }
}
