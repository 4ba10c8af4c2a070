namespace CsWorkPerf.Architecture.Tests;

/// <summary>A rule of the house: finds what breaks it, and has an example that it must find.</summary>
/// <param name="Name">The rule in a few words.</param>
/// <param name="Find">The violations among the files, each as "path: what".</param>
/// <param name="Planted">Files of which every one breaks the rule.</param>
/// <param name="Fine">Files near the border that keep it.</param>
public sealed record Rule(string Name, Func<IReadOnlyList<SourceFile>, IEnumerable<string>> Find, SourceFile[] Planted, SourceFile[] Fine)
{
    /// <summary>A rule about one file at a time; <paramref name="find"/> says what is wrong with it.</summary>
    public static Rule PerFile(string name, Func<SourceFile, IEnumerable<string>> find, SourceFile[] planted, params SourceFile[] fine) =>
        new(name, files => files.SelectMany(file => find(file).Select(what => $"{file.Path}: {what}")), planted, fine);

    public override string ToString() => Name;
}
