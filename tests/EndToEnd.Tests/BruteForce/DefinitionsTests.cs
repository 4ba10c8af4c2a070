using CsWorkPerf.TestSupport;

namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>That the figures held against the rows are all that the catalogue of indicators defines: one left out would be held against nothing.</summary>
public sealed class DefinitionsTests
{
    /// <summary>Id, direction and target of every indicator of these parts of the catalogue.</summary>
    [Fact]
    public void Figures_OfTheFrontDoorAndOfAssessment_AreAllThatAreDefined()
    {
        var part = "";
        var defined = new List<string>();
        foreach (var line in File.ReadLines(SharedData.RequireDefinitions("indicators.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) part = line[3..];
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 9 || !cells[1].Contains('.', StringComparison.Ordinal) || part is not ("Front door (Intake)" or "Assessment")) continue;
            defined.AddRange(cells[1].Split(',', StringSplitOptions.TrimEntries).Select(id => $"{id.Split(' ')[0]} {cells[5]} {cells[6]}"));
        }

        Assert.Equal(defined.Order(), Figure.FrontDoor.Concat(Figure.Cases).Select(one =>
            FormattableString.Invariant($"{one.Id} {one.Polarity switch { 1 => "+", -1 => "-", _ => "0" }} {(one.Target is { } target ? target + "%" : "")}")).Order());
    }
}
