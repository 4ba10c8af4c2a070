using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.Intake.Features.Children;

/// <summary>A child known to the front door. Immutable: a change gives the next version. A blank is the empty string.</summary>
public sealed record Child
{
    /// <summary>A pregnancy and some error in what was expected.</summary>
    private const int MonthsUnborn = 10;

    public required string ChildId { get; init; }
    public required long Version { get; init; }

    /// <summary>The council's id; blank for a child first met here.</summary>
    public string CouncilId { get; init; } = "";
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";
    public DateOnly? BirthDate { get; init; }

    /// <summary>Of a child not yet born.</summary>
    public DateOnly? ExpectedBirthDate { get; init; }
    public string Sex { get; init; } = "";
    public string Ethnicity { get; init; } = "";

    /// <summary>Codes separated by spaces, in the order of the code set.</summary>
    public string Disability { get; init; } = "";
    public string Postcode { get; init; } = "";

    /// <summary>Only managers may open the record.</summary>
    public bool Restricted { get; init; }

    /// <summary>A person has entered or changed the record here, so that imports keep it.</summary>
    public bool ChangedHere { get; init; }

    /// <summary>A nameless record: imported contacts and referrals name the child, but no row of children did yet.</summary>
    public bool OnlyReferredTo { get; init; }

    /// <summary>The record that this one is merged into, which may itself be merged; blank where it stands for itself.</summary>
    public string MergedInto { get; init; } = "";

    /// <summary>The record that is kept at the end of the chain of merges; blank where this one stands for itself.</summary>
    public string KeptId { get; init; } = "";

    /// <summary>Another record of the same child is restricted.</summary>
    public bool RestrictedByMerge { get; init; }

    /// <summary>Only managers may open the record, by its own restriction or that of a record merged with it.</summary>
    public bool IsRestricted => Restricted || RestrictedByMerge;

    /// <summary>The record that stands for the child: this one, or the one that it is merged into.</summary>
    public string StandsAs => KeptId.Length > 0 ? KeptId : ChildId;

    /// <summary>First name, then last name; blank of a nameless record.</summary>
    public string FullName() => $"{FirstName} {LastName}".Trim();

    /// <summary>
    /// The first day on which a contact about the child makes sense: the birth, or with an expected birth date some time before
    /// that; null where neither is known.
    /// </summary>
    public static DateOnly? FirstConcern(DateOnly? birthDate, DateOnly? expectedBirthDate)
    {
        if (expectedBirthDate is not { Year: > 1 } expected) return birthDate;
        var unborn = expected.AddMonths(-MonthsUnborn);
        return birthDate < unborn ? birthDate : unborn;
    }

    /// <summary>The next version, as a person has entered it. The council's id stays once it is known.</summary>
    /// <exception cref="RuleBroken">MERGED_CHILD: the subject names the record that is kept.</exception>
    public Child Changed(Child entered) => MergedInto.Length > 0
        ? throw new RuleBroken("MERGED_CHILD", "This record is merged into another. Change the record that is kept.", "child/" + KeptId)
        : entered with
        {
            ChildId = ChildId,
            Version = Version + 1,
            CouncilId = CouncilId.Length > 0 ? CouncilId : entered.CouncilId,
            ChangedHere = true,
            OnlyReferredTo = false,
            RestrictedByMerge = RestrictedByMerge
        };
}
