using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>The children on the rows of a list that are not rejected.</summary>
internal delegate IEnumerable<ChildRow> ChildrenOfList();

/// <summary>
/// The children of a workbook's lists, each once: a later row adds to and corrects what earlier rows say, and a blank cell
/// corrects nothing. A list that cannot be read is reported by itself, not here.
/// </summary>
internal sealed class ChildrenFile(string name, IReadOnlyList<ChildrenOfList> lists)
    : ImportFile<ChildRow>(ImportKind.Children, name)
{
    public override IEnumerable<ImportRow<ChildRow>> Read()
    {
        var children = new OrderedDictionary<string, ChildRow>();
        foreach (var list in lists) Collect(list, children);
        Progress = 1;
        return children.Values.Select(child => new ImportRow<ChildRow>(child, null));
    }

    private static void Collect(ChildrenOfList list, OrderedDictionary<string, ChildRow> children)
    {
        try
        {
            foreach (var child in list())
            {
                if (children.TryGetValue(child.ChildId, out var known)) Complete(known, child);
                else children.Add(child.ChildId, child);
            }
        }
        catch (UnreadableFile)
        {
            // The list says so when it is read.
        }
    }

    private static void Complete(ChildRow known, ChildRow later)
    {
        if (later.Sex.Length > 0) known.Sex = later.Sex;
        if (later.Ethnicity.Length > 0) known.Ethnicity = later.Ethnicity;
        if (later.BirthDate.Length > 0) known.BirthDate = later.BirthDate;
        if (later.ExpectedBirthDate.Length > 0) known.ExpectedBirthDate = later.ExpectedBirthDate;
    }
}
