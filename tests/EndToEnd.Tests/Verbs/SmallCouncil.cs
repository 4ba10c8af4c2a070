using System.Globalization;
using CsWorkPerf.SampleCouncil;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

/// <summary>The import files of a small sample council, and what export says of a council.</summary>
internal static class SmallCouncil
{
    public const int Contacts = 300;

    /// <summary>A folder with the seven files.</summary>
    public static TempFolder Write()
    {
        var files = new TempFolder();
        SampleCouncilFiles.Write(files.Path, new CouncilOptions { Today = new DateOnly(2026, 3, 17), Contacts = Contacts, Years = 1 }, TestContext.Current.CancellationToken);
        return files;
    }

    /// <summary>Every file of figures, by name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FiguresAsync(AllInOneProcess system)
    {
        using var folder = new TempFolder();
        await system.DoAsync("export", folder.Path);
        return Directory.GetFiles(folder.Path).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }

    /// <summary>The numerators of a file of figures, added up.</summary>
    public static int Sum(string figures) => figures
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(line => int.Parse(line.Split(',')[4], CultureInfo.InvariantCulture));

    /// <summary>Runs a verb that must go well.</summary>
    public static async Task<VerbResult> DoAsync(this AllInOneProcess system, params string[] verb)
    {
        var done = await system.RunAsync(verb);
        Assert.True(done.ExitCode == 0, $"{verb[0]}: {done.ExitCode}\n{done.Output}\n{done.Errors}");
        return done;
    }

    /// <summary>Runs a verb that must refuse in a sentence and say nothing else, with exit code 1.</summary>
    public static async Task RefusesAsync(this AllInOneProcess system, string sentence, params string[] verb)
    {
        var refused = await system.RunAsync(verb);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith(sentence, refused.Errors, StringComparison.Ordinal);
        Assert.Single(refused.Errors.Trim().Split('\n'));
    }
}
