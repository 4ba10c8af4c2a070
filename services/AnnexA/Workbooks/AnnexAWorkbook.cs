using System.Text.RegularExpressions;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>The lists of an Annex A workbook.</summary>
/// <param name="Files">Those that are imported, in order; the children of all of them first.</param>
/// <param name="Others">The names of lists that are not.</param>
internal sealed partial record AnnexAWorkbook(IReadOnlyList<ImportFile> Files, IReadOnlyList<string> Others)
{
    /// <summary>Finds the lists by the names of the sheets: <c>List_1</c> (Ofsted's template) or <c>List 1</c> (other tools).</summary>
    public static AnnexAWorkbook Lists(string path)
    {
        var file = Path.GetFileName(path);
        using var workbook = Workbook.Open(path);
        var files = new List<ImportFile>();
        var children = new List<ChildrenOfList>();
        var others = new List<string>();
        var seen = new HashSet<int>();
        foreach (var sheet in workbook.SheetNames())
        {
            if (ListNumber(sheet) is not { } number) continue;
            var name = $"{file}, list {number}";
            if (!seen.Add(number)) throw new UnreadableFile(file, $"has two sheets for list {number}: remove one.");
            switch (number)
            {
                case 1:
                    Add(new ListFile<ContactRow>(path, sheet, name, List1.Contacts));
                    break;
                case 3:
                    Add(new ListFile<ReferralRow>(path, sheet, name, List3.Referrals));
                    break;
                case 4:
                    Add(new ListFile<AssessmentRow>(path, sheet, name, List4.Assessments));
                    break;
                case 5:
                    Add(new ListFile<EnquiryRow>(path, sheet, name, List5.Enquiries));
                    break;
                default:
                    others.Add(name);
                    break;
            }
        }

        if (seen.Count == 0)
            throw new UnreadableFile(file, "has no Annex A lists: their sheets are called List_1 to List_11, or List 1 to List 11.");
        if (children.Count > 0) files.Insert(0, new ChildrenFile($"{file}, children", children));
        return new AnnexAWorkbook(files, others);

        void Add<TRow>(ListFile<TRow> list)
            where TRow : class
        {
            files.Add(list);
            children.Add(list.Children);
        }
    }

    private static int? ListNumber(string sheet)
    {
        var match = SheetName().Match(sheet);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, provider: null) : null;
    }

    [GeneratedRegex(@"^\s*list[\s_-]*([1-9][0-9]?)(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SheetName();
}
