using CsWorkPerf.SampleCouncil;

namespace CsWorkPerf.Benchmarks;

/// <summary>Data folders of sample councils, each imported once for all benchmarks of this run.</summary>
internal static class SampleData
{
    private static readonly Dictionary<int, string> Folders = [];

    /// <summary>A folder with 1,000,000 contacts that an earlier run has kept; null to import one, which is deleted at the end.</summary>
    public static string? Kept { get; set; }

    /// <summary>The same with <see cref="AssessmentFiles"/>.</summary>
    public static string? KeptAssessments { get; set; }

    /// <summary>A server over <see cref="AssessmentFiles"/>.</summary>
    public static async Task<Server> ServeAssessmentsAsync()
    {
        const int key = -1;
        if (KeptAssessments is not null) return await Server.StartAsync(KeptAssessments);
        if (!Folders.TryGetValue(key, out var folder)) Folders[key] = folder = await ImportAsync(files => AssessmentFiles.Write(files, DateOnly.FromDateTime(DateTime.UtcNow)));
        return await Server.StartAsync(folder);
    }

    /// <summary>A server over a sample council with so many contacts.</summary>
    public static async Task<Server> ServeAsync(int contacts)
    {
        if (contacts == ImportBenchmark.Many && Kept is not null) return await Server.StartAsync(Kept);
        if (!Folders.TryGetValue(contacts, out var folder)) Folders[contacts] = folder = await ImportAsync(files =>
            SampleCouncilFiles.Write(files, new CouncilOptions { Today = DateOnly.FromDateTime(DateTime.UtcNow), Contacts = contacts }));
        return await Server.StartAsync(folder);
    }

    /// <summary>Deletes what was imported.</summary>
    public static void Delete()
    {
        foreach (var folder in Folders.Values) Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> ImportAsync(Action<string> write)
    {
        var files = Directory.CreateTempSubdirectory("cswp-bench-files-");
        var data = Directory.CreateTempSubdirectory("cswp-bench-data-");
        write(files.FullName);
        await ImportBenchmark.ImportAsync(files.FullName, data.FullName);
        files.Delete(recursive: true);
        return data.FullName;
    }
}
