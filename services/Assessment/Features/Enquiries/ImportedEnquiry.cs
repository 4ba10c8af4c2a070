using CsWorkPerf.Assessment.Features.Directory;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>A row of s47.csv, or of a list of enquiries, whose cells are good.</summary>
public sealed record ImportedEnquiry
{
    public required long Line { get; init; }

    /// <summary>The council's id, or ours.</summary>
    public required string S47Id { get; init; }
    public string ReferralId { get; init; } = "";
    public required string ChildId { get; init; }
    public required DateOnly StrategyOn { get; init; }
    public DateOnly? VisitOn { get; init; }

    /// <summary>true, false, or blank.</summary>
    public string IcpcRequired { get; init; } = "";
    public DateOnly? IcpcOn { get; init; }
    public DateOnly? ConcludedOn { get; init; }
    public string LocalityId { get; init; } = "";
    public string TeamId { get; init; } = "";

    /// <summary>The team by name, of a list that has no team ids.</summary>
    public string TeamName { get; init; } = "";

    /// <summary>False for a list without visits and conclusions.</summary>
    public bool CourseSupplied { get; init; }

    /// <summary>The faults between two columns.</summary>
    public IEnumerable<ImportNote> Faults()
    {
        if (IcpcOn < StrategyOn) yield return ImportNote.Rejected(Line, "icpc_on", IcpcOn.Text(), $"Before strategy_on ({StrategyOn.Text()}).");
    }

    /// <summary>The enquiry that the row makes where there was none.</summary>
    /// <param name="s47Id">Its new id.</param>
    /// <param name="team">Its team.</param>
    public Enquiry ToEnquiry(string s47Id, RowTeam team) => new()
    {
        S47Id = s47Id,
        Version = 1,
        CouncilId = S47Id,
        ChildId = ChildId,
        ReferralId = ReferralId,
        StrategyOn = StrategyOn,
        VisitOn = VisitOn,
        IcpcRequired = IcpcRequired,
        IcpcOn = IcpcOn,
        ConcludedOn = ConcludedOn,
        LocalityId = LocalityId,
        TeamId = team.TeamId,
        TeamNameKey = team.NameKey,
        Origin = "import",
        CourseSupplied = CourseSupplied
    };

    /// <summary>The next version of a record that nobody has changed here: the file is the whole truth, so a blank clears. What a list has no column for stays.</summary>
    public Enquiry Apply(Enquiry stored, RowTeam team)
    {
        var next = ToEnquiry(stored.S47Id, team) with { Version = stored.Version + 1, CouncilId = stored.CouncilId };
        return CourseSupplied ? next : next with { VisitOn = stored.VisitOn, ConcludedOn = stored.ConcludedOn, CourseSupplied = stored.CourseSupplied };
    }

    /// <summary>The columns in which the row differs from the record.</summary>
    public IReadOnlyList<Difference> Differences(Enquiry stored, RowTeam team)
    {
        var next = Apply(stored, team);
        var found = new Differences();
        found.Compare("referral_id", next.ReferralId, stored.ReferralId);
        found.Compare("child_id", next.ChildId, stored.ChildId);
        Compare("strategy_on", next.StrategyOn, stored.StrategyOn);
        Compare("visit_on", next.VisitOn, stored.VisitOn);
        found.Compare("icpc_required", next.IcpcRequired, stored.IcpcRequired);
        Compare("icpc_on", next.IcpcOn, stored.IcpcOn);
        Compare("concluded_on", next.ConcludedOn, stored.ConcludedOn);
        if (next.CourseSupplied != stored.CourseSupplied) found.Compare("concluded_on", "supplied", "not supplied");
        found.Compare("locality_id", next.LocalityId, stored.LocalityId);
        found.Compare("team_id", next.TeamId, stored.TeamId);
        found.Compare("team", next.TeamNameKey, stored.TeamNameKey);
        return found.Found;

        void Compare(string column, DateOnly? inRow, DateOnly? here)
        {
            if (inRow != here) found.Compare(column, inRow.Text(), here.Text());
        }
    }
}
