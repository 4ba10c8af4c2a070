using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>A row of children.csv, or the child on a row of a list, whose cells are good.</summary>
public sealed record ImportedChild
{
    public required long Line { get; init; }

    /// <summary>The council's id; of a child first met here it may be ours.</summary>
    public required string ChildId { get; init; }
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";
    public DateOnly? BirthDate { get; init; }
    public DateOnly? ExpectedBirthDate { get; init; }
    public string Sex { get; init; } = "";
    public string Ethnicity { get; init; } = "";
    public string Disability { get; init; } = "";
    public string Postcode { get; init; } = "";

    /// <summary>Null: not given. Protection is never lifted by what a file does not say.</summary>
    public bool? Restricted { get; init; }

    /// <summary>False for lists that have only birth dates, sex and ethnicity: what is known of the rest stays.</summary>
    public bool DetailsSupplied { get; init; }

    /// <summary>The record that the row makes where there was none.</summary>
    public Child ToChild(string childId) => new()
    {
        ChildId = childId,
        Version = 1,
        CouncilId = ChildId,
        FirstName = FirstName,
        LastName = LastName,
        BirthDate = BirthDate,
        ExpectedBirthDate = ExpectedBirthDate,
        Sex = Sex,
        Ethnicity = Ethnicity,
        Disability = Disability,
        Postcode = Postcode,
        Restricted = Restricted ?? false
    };

    /// <summary>The next version of a record that nobody has changed here: the file is the whole truth, so a blank clears all but a restriction and a merge.</summary>
    public Child Apply(Child stored)
    {
        var next = ToChild(stored.ChildId) with
        {
            Version = stored.Version + 1,
            CouncilId = stored.CouncilId,
            Restricted = Restricted ?? stored.Restricted,
            MergedInto = stored.MergedInto,
            KeptId = stored.KeptId,
            RestrictedByMerge = stored.RestrictedByMerge
        };
        return DetailsSupplied ? next : next with
        {
            FirstName = stored.FirstName,
            LastName = stored.LastName,
            Disability = stored.Disability,
            Postcode = stored.Postcode,
            Restricted = stored.Restricted
        };
    }

    /// <summary>The columns in which the row differs from the record.</summary>
    public IReadOnlyList<Difference> Differences(Child stored)
    {
        var found = new Differences();
        if (BirthDate != stored.BirthDate) found.Compare("birth_date", BirthDate.Text(), stored.BirthDate.Text());
        if (ExpectedBirthDate != stored.ExpectedBirthDate) found.Compare("expected_birth_date", ExpectedBirthDate.Text(), stored.ExpectedBirthDate.Text());
        found.Compare("sex", Sex, stored.Sex);
        found.Compare("ethnicity", Ethnicity, stored.Ethnicity);
        if (!DetailsSupplied) return found.Found;
        found.Compare("first_name", FirstName, stored.FirstName);
        found.Compare("last_name", LastName, stored.LastName);
        found.Compare("disability", Disability, stored.Disability);
        found.Compare("postcode", Postcode, stored.Postcode);
        if (Restricted is { } restricted && restricted != stored.Restricted) found.Compare("restricted", restricted ? "true" : "false", stored.Restricted ? "true" : "false");
        return found.Found;
    }
}
