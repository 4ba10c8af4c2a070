using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsWorkPerf.AnnexA.Workbooks;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedText
{
    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        if (part is null) return [];
        var texts = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(Of(reader.LoadCurrentElement()));
        }

        return texts;
    }

    /// <summary>The text of a shared or inline string: its runs without the phonetic hints.</summary>
    public static string Of(OpenXmlElement? item) => item is null ? "" : string.Concat(item.ChildElements.Select(child =>
        child switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text,
            _ => null,
        }));
}
