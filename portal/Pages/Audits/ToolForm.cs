using System.ComponentModel;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.Audits;

/// <summary>What is entered in the audit tool.</summary>
public sealed class ToolForm
{
    private const string Prefix = "Form.";

    /// <summary>The request's fields, to the form's.</summary>
    internal static readonly Dictionary<string, string> Fields = new Dictionary<string, string>
    {
        ["audited_on"] = Prefix + nameof(AuditedOn), ["grade"] = Prefix + nameof(Grade), ["summary"] = Prefix + nameof(Summary),
    }.Concat(AuditThemes.Codes.Values.SelectMany((_, i) => (KeyValuePair<string, string>[])
    [
        new($"themes[{i}].grade", $"{Prefix}Themes[{i}].Grade"), new($"themes[{i}].text", $"{Prefix}Themes[{i}].Text"),
    ])).ToDictionary();

    /// <summary>The version seen; 0 where nothing is saved yet.</summary>
    public long Version { get; set; }

    /// <summary>One for each theme, in their order.</summary>
    public List<ToolTheme> Themes { get; set; } = [.. AuditThemes.Codes.Values.Select(_ => new ToolTheme())];

    public string? Grade { get; set; }
    public string? Summary { get; set; }

    [DisplayName("Day of the audit")]
    public DateOnly? AuditedOn { get; set; }

    /// <summary>What is saved so far.</summary>
    internal static ToolForm Of(Audit audit) => new()
    {
        Version = audit.Version,
        Grade = audit.Grade,
        Summary = audit.Summary,
        AuditedOn = LocalMoment.TryParse(audit.AuditedOn, out var day) ? day.Day : null,
        Themes = [.. AuditThemes.Codes.Values.Select(code => audit.Themes.FirstOrDefault(theme => theme.Theme == code) is { } theme ? new ToolTheme { Grade = theme.Grade, Text = theme.Text } : new ToolTheme())],
    };

    internal SaveAuditRequest ToRequest(Guid programme, Guid child, bool complete) => new()
    {
        ProgrammeId = programme.ToString(), ChildId = child.ToString(), Version = Version, AuditedOn = AuditedOn.Text(), Grade = Grade ?? "",
        Summary = (Summary ?? "").Trim(), Complete = complete,
        Themes = { AuditThemes.Codes.Values.Zip(Themes, (code, theme) => new AuditTheme { Theme = code, Grade = theme.Grade ?? "", Text = (theme.Text ?? "").Trim() }) },
    };

    /// <summary>Says of each field what a complete audit still needs.</summary>
    internal void CheckComplete(ModelStateDictionary state)
    {
        foreach (var (i, (theme, code)) in Themes.Zip(AuditThemes.Codes.All).Index())
        {
            if (string.IsNullOrEmpty(theme.Grade)) state.AddModelError($"{Prefix}Themes[{i}].Grade", $"{code.Label}: choose a grade, or not applicable");
            if (string.IsNullOrWhiteSpace(theme.Text)) state.AddModelError($"{Prefix}Themes[{i}].Text", $"{code.Label}: enter what the grade rests on");
        }
        if (string.IsNullOrEmpty(Grade)) state.AddModelError(Prefix + nameof(Grade), "Choose the overall grade");
        if (string.IsNullOrWhiteSpace(Summary)) state.AddModelError(Prefix + nameof(Summary), "Enter a summary");
    }
}

/// <summary>What is entered of a theme.</summary>
public sealed class ToolTheme
{
    public string? Grade { get; set; }
    public string? Text { get; set; }
}
