using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Duty;
using CsWorkPerf.Intake.Features.Hours;
using CsWorkPerf.Intake.Features.Proposals;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>The board between the wire and the domain.</summary>
internal static class BoardMapping
{
    private static readonly string[] Concerns = [BoardFilter.High, BoardFilter.NoLevel, .. LevelsOfNeed.Codes.Values];

    public static (BoardFilter Filter, Page Page) Read(V1.GetBoardRequest request)
    {
        var found = new Violations();
        found.OneOf("clock", request.Clock, BoardClock.States);
        found.OneOf("concern", request.Concern, Concerns);
        found.OneOf("order_by", request.OrderBy, BoardOrder.All);
        found.OneOf("agreement", request.Agreement, ProposalFilter.States);
        var filter = new BoardFilter
        {
            LocalityId = found.Id("locality_id", request.LocalityId),
            TeamId = found.Id("team_id", request.TeamId),
            WorkerId = found.Id("worker_id", request.WorkerId),
            Unclaimed = request.Unclaimed,
            Source = found.Code("source", request.Source, ReferralSources.Codes),
            Clock = request.Clock,
            Concern = request.Concern,
            Agreement = request.Agreement,
            OrderBy = request.OrderBy
        };
        if (filter is { Unclaimed: true, WorkerId.Length: > 0 }) found.Add("unclaimed", "unclaimed is of contacts that nobody has; leave worker_id empty.", "NOT_ALLOWED");
        var page = found.Page(request.Page, Query(request), keys: 3);
        found.ThrowIfAny();
        return (filter, page);
    }

    /// <summary>Rows without free text; names of restricted children only for those who may see them.</summary>
    public static V1.BoardView Write(BoardView view, V1.GetBoardRequest request, Actor actor, WorkingDayCalendar calendar, OpeningHours hours)
    {
        var now = LocalMoment.From(view.Now);
        var written = new V1.BoardView
        {
            NextPageToken = view.Next is { } last ? PageMapping.Token(Query(request), [.. last.Texts]) : "",
            Matching = view.Matching,
            Counts = new V1.BoardCounts
            {
                Open = view.Counts.Open, Overdue = view.Counts.Overdue, Due = view.Counts.Due,
                HighConcern = view.Counts.HighConcern, Unclaimed = view.Counts.Unclaimed, Own = view.Counts.Own,
                WaitingForAgreement = view.Counts.WaitingForAgreement, Returned = view.Counts.Returned
            },
            Opening = new V1.OpeningState { Open = view.Opening.Open, ChangesAt = view.Opening.Changes.Text() },
            OrderBy = view.OrderBy,
            Mark = view.Mark,
            AsOf = now.ToString()
        };
        written.OnDuty.AddRange(view.OnDuty.Select(DutyMapping.Write));
        written.Workers.AddRange(view.ByWorker.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new V1.WorkerContacts { WorkerId = one.Key, Open = one.Value }));
        written.Rows.AddRange(view.Contacts.Select(Row));
        return written;

        V1.BoardRow Row(Contact contact)
        {
            var row = ContactListMapping.WriteRow(contact, view.Children[contact.ChildId], actor, calendar, now.Day);
            return new V1.BoardRow
            {
                Contact = row.Contact,
                ChildName = row.ChildName,
                Restricted = row.Restricted,
                ChildCouncilId = row.ChildCouncilId,
                Clock = view.Clock.Of(contact.ReceivedAt),
                DueAt = (LocalMoment.TryParse(row.Contact.DecideBy, out var by) ? hours.LastClosing(by.Day) : null)?.ToString() ?? row.Contact.DecideBy,
                WaitingMinutes = (int)Math.Clamp((view.Now - contact.ReceivedAt.ToInstant()).TotalMinutes, 0, int.MaxValue)
            };
        }
    }

    private static V1.GetBoardRequest Query(V1.GetBoardRequest request)
    {
        var query = request.Clone();
        query.Page = null;
        return query;
    }
}
