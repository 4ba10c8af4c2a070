using CsWorkPerf.Assessment.Features.EnquirySteps;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.History;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.Enquiries;

/// <summary>Enquiries from the domain to the wire.</summary>
internal static class EnquiryMapping
{
    public static V1.Enquiry Write(Enquiry enquiry, WorkingDayCalendar calendar, DateOnly today) => new()
    {
        S47Id = enquiry.S47Id,
        Version = enquiry.Version,
        CouncilId = enquiry.CouncilId,
        ChildId = enquiry.ChildId,
        ReferralId = enquiry.ReferralId,
        StrategyOn = enquiry.StrategyOn.Text(),
        VisitOn = enquiry.VisitOn.Text(),
        NoVisitReason = enquiry.NoVisitReason,
        IcpcRequired = enquiry.IcpcRequired,
        IcpcPlannedOn = enquiry.IcpcPlannedOn.Text(),
        IcpcOn = enquiry.IcpcOn.Text(),
        IcpcOutcomes = { Codes(enquiry.IcpcOutcomes) },
        ConcludedOn = enquiry.ConcludedOn.Text(),
        Outcomes = { Codes(enquiry.Outcomes) },
        LocalityId = enquiry.LocalityId,
        TeamId = enquiry.TeamId,
        WorkerId = enquiry.WorkerId,
        Origin = enquiry.Origin,
        CourseSupplied = enquiry.CourseSupplied,
        Withdrawn = enquiry.Withdrawn,
        State = enquiry.State,
        VisitClock = Write(EnquiryClock.Visit(enquiry, calendar, today)),
        IcpcClock = Write(EnquiryClock.Icpc(enquiry, calendar, today))
    };

    public static V1.EnquiryDetails Write(EnquiryView view, Actor actor, WorkingDayCalendar calendar, DateOnly today) => new()
    {
        Enquiry = Write(view.Enquiry, calendar, today),
        History = { view.Entries.Select(entry => Write(entry, actor)) },
        Steps = { NextEnquirySteps.Of(view.Enquiry, actor) },
        Queries = { view.Queries.Select(query => query.Said).Distinct() }
    };

    private static V1.EnquiryClock Write(EnquiryClock clock) => new()
    {
        DueOn = clock.DueOn.Text(),
        Limit = clock.Limit,
        WorkingDays = clock.WorkingDays,
        State = clock.State,
        Skipped = { clock.Skipped.Select(skipped => new V1.SkippedDay { Day = skipped.Day.Text(), Name = skipped.Name }) }
    };

    private static V1.EnquiryEntry Write(EnquiryEntry entry, Actor actor) => new()
    {
        At = Instant.Text(entry.At),
        Action = entry.Action,
        By = entry.By,
        Note = entry.Note,
        Changes = { FieldChange.Read(entry.Changes).Select(change => new V1.EnquiryChange { Field = change.Field, Before = change.Before, After = change.After }) },
        Own = entry.AccountId == actor.AccountId
    };

    private static string[] Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
