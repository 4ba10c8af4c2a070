using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What is entered about a child, new or known.</summary>
public sealed class ChildForm
{
    private const string Prefix = "Form.";

    /// <summary>The request's fields, to the form's.</summary>
    internal static readonly Dictionary<string, string> Fields = new()
    {
        ["child.first_name"] = Prefix + nameof(FirstName),
        ["child.last_name"] = Prefix + nameof(LastName),
        ["child.birth_date"] = Prefix + nameof(BirthDate),
        ["child.expected_birth_date"] = Prefix + nameof(ExpectedBirthDate),
        ["child.sex"] = Prefix + nameof(Sex),
        ["child.ethnicity"] = Prefix + nameof(Ethnicity),
        ["child.disability"] = Prefix + nameof(Disability),
        ["child.postcode"] = Prefix + nameof(Postcode),
        ["child.council_id"] = Prefix + nameof(CouncilId),
    };

    /// <summary>The command's key: however often the form is sent, it is done once.</summary>
    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public long Version { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }

    [DisplayName("Date of birth")]
    public DateOnly? BirthDate { get; set; }

    [DisplayName("Expected date of birth")]
    public DateOnly? ExpectedBirthDate { get; set; }
    public string? Sex { get; set; }
    public string? Ethnicity { get; set; }
    public List<string> Disability { get; set; } = [];
    public string? Postcode { get; set; }
    public string? CouncilId { get; set; }
    public bool Restricted { get; set; }

    internal static ChildForm Of(Child child) => new()
    {
        Version = child.Version,
        FirstName = child.FirstName,
        LastName = child.LastName,
        BirthDate = Day(child.BirthDate),
        ExpectedBirthDate = Day(child.ExpectedBirthDate),
        Sex = child.Sex,
        Ethnicity = child.Ethnicity,
        Disability = [.. child.Disability.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Postcode = child.Postcode,
        CouncilId = child.CouncilId,
        Restricted = child.Restricted,
    };

    internal void Check(ModelStateDictionary state, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(FirstName) && string.IsNullOrWhiteSpace(LastName))
            state.AddModelError(Prefix + nameof(FirstName), "Enter a first name or a last name");
        if (BirthDate > today)
            state.AddModelError(Prefix + nameof(BirthDate), "Date of birth must be today or in the past; of a child not yet born, enter the expected date");
        if (Disability.Contains(Disabilities.None) && Disability.Count > 1)
            state.AddModelError(Prefix + nameof(Disability), "Choose the disabilities that apply, or “None”");
    }

    /// <param name="childId">Whose record it is; empty for a new one.</param>
    /// <param name="mayRestrict">Whether the person may restrict records; for others it stays as it is.</param>
    internal Child Read(string childId, bool mayRestrict) => new()
    {
        ChildId = childId,
        Version = Version,
        FirstName = (FirstName ?? "").Trim(),
        LastName = (LastName ?? "").Trim(),
        BirthDate = BirthDate.Text(),
        ExpectedBirthDate = ExpectedBirthDate.Text(),
        Sex = Sex ?? "",
        Ethnicity = Ethnicity ?? "",
        Disability = string.Join(' ', Disability),
        Postcode = (Postcode ?? "").Trim(),
        CouncilId = (CouncilId ?? "").Trim(),
        Restricted = mayRestrict && Restricted,
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>The fields of a child's form, for the partial <c>_ChildFields</c>.</summary>
/// <param name="Form">What is entered.</param>
/// <param name="MayRestrict">Whether the person may restrict the record.</param>
/// <param name="KnownCouncilId">The council's id, which stays once it is known; empty where it is not.</param>
public sealed record ChildFields(ChildForm Form, bool MayRestrict, string KnownCouncilId = "");
