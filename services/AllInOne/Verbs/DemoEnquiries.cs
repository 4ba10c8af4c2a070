using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// Section 47 enquiries that are worked on in the sample council, some as far as each step: what import files do not carry. All of it
/// by the calls that everybody has.
/// </summary>
internal static class DemoEnquiries
{
    private static readonly DemoCourse[] Courses =
    [
        new(0), new(3), new(2, Visited: 1), new(6, Visited: 1, Planned: 9),
        new(8, Visited: 0, Concluded: 6, Required: "true", Outcomes: "services", Planned: 14),
        new(13, Visited: 1, Concluded: 7, Required: "true"),
        new(18, Visited: 2, Concluded: 9, Required: "true", Outcomes: "legal_action"),
        new(16, Visited: 1, Concluded: 6, Required: "true", Held: 13, Decided: "cp_plan"),
        new(20, Visited: 1, Concluded: 8, Required: "true", Held: 17, Decided: "services single_assessment"),
        new(9, Visited: 1, Concluded: 5, Required: "false", Outcomes: "continue_assessment"),
        new(11, Visited: 1, Concluded: 6, Required: "false", Outcomes: "nfa"),
    ];

    public static async Task WorkAsync(Council council, string password, CancellationToken cancellation)
    {
        var accounts = new Accounts.AccountsClient(council.Invoker);
        var session = await accounts.SignInAsync(new SignInRequest { Name = "pat", Password = password }, cancellationToken: cancellation);
        var pat = new Metadata { { "authorization", "Bearer " + session.AccessToken } };
        var enquiries = new Section47.Section47Client(council.Channel);
        var open = (await enquiries.ListEnquiriesAsync(new ListEnquiriesRequest { State = "open", Page = new() { PageSize = 500 } }, pat, cancellationToken: cancellation)).Rows;
        var (calendar, today) = (new WorkingDayCalendar(BankHolidays.Own), LondonTime.Today(TimeProvider.System));
        var referrals = await ReferralsAsync(council, [.. open.Select(row => row.ChildId)], pat, cancellation);
        foreach (var course in Courses)
        {
            var strategyOn = DaysAgo(calendar, today, course.Ago);
            if (referrals.Find(row => string.CompareOrdinal(row.ReferredOn, strategyOn.Text()) <= 0) is not { } referral) continue;
            referrals.RemoveAll(row => row.ChildId == referral.ChildId);
            await course.RunAsync(enquiries, referral, day => calendar.AddWorkingDays(strategyOn, day).Text(), pat, cancellation);
        }
        await accounts.SignOutAsync(new SignOutRequest { RefreshToken = session.RefreshToken }, cancellationToken: cancellation);
    }

    /// <summary>Recent referrals about children of whom no enquiry is open, newest first; in the council's order, for our own ids are random.</summary>
    private static async Task<List<Referral>> ReferralsAsync(Council council, HashSet<string> enquired, Metadata pat, CancellationToken cancellation)
    {
        var list = await new Referrals.ReferralsClient(council.Channel).ListReferralsAsync(
            new ListReferralsRequest { OrderBy = "-referred_on", Page = new() { PageSize = 500 } }, pat, cancellationToken: cancellation);
        // A restricted record is not Pat's to work on.
        return [.. list.Referrals.Where(row => row is { Nfa: false, Withdrawn: false, CouncilId.Length: > 0 } && !list.Children[row.ChildId].Restricted && !enquired.Contains(row.ChildId))
            .OrderByDescending(row => row.ReferredOn, StringComparer.Ordinal).ThenBy(row => row.CouncilId, StringComparer.Ordinal)];
    }

    private static DateOnly DaysAgo(WorkingDayCalendar calendar, DateOnly today, int workingDays)
    {
        var day = today;
        while (!calendar.IsWorkingDay(day) || calendar.WorkingDays(day, today) < workingDays) day = day.AddDays(-1);
        return day;
    }
}

/// <summary>How far an enquiry of the demonstration goes. Its days are working days after the strategy discussion, which was so many ago.</summary>
internal sealed record DemoCourse(
    int Ago, int? Visited = null, int? Concluded = null, string Required = "", string Outcomes = "", int? Planned = null, int? Held = null, string Decided = "")
{
    public async Task RunAsync(Section47.Section47Client enquiries, Referral referral, Func<int, string> day, Metadata pat, CancellationToken cancellation)
    {
        var enquiry = await enquiries.StartEnquiryAsync(new StartEnquiryRequest
        {
            RequestId = DemoNote.Key(), ChildId = referral.ChildId, ReferralId = referral.ReferralId, StrategyOn = day(0), LocalityId = referral.LocalityId, TeamId = referral.TeamId,
            Note = "Police, health and school took part. They agreed to enquire together."
        }, pat, cancellationToken: cancellation);
        if (Visited is { } visited)
        {
            enquiry = await enquiries.RecordVisitAsync(new RecordVisitRequest
            {
                RequestId = DemoNote.Key(), S47Id = enquiry.S47Id, Version = enquiry.Version, VisitOn = day(visited), Note = "Seen at home, and spoken to alone."
            }, pat, cancellationToken: cancellation);
        }
        if (Concluded is { } concluded)
        {
            enquiry = await enquiries.ConcludeEnquiryAsync(new ConcludeEnquiryRequest
            {
                RequestId = DemoNote.Key(), S47Id = enquiry.S47Id, Version = enquiry.Version, ConcludedOn = day(concluded), IcpcRequired = Required, Outcomes = { Codes(Outcomes) }
            }, pat, cancellationToken: cancellation);
        }
        if (Planned is { } planned)
        {
            enquiry = await enquiries.PlanConferenceAsync(
                new PlanConferenceRequest { RequestId = DemoNote.Key(), S47Id = enquiry.S47Id, Version = enquiry.Version, IcpcPlannedOn = day(planned) }, pat, cancellationToken: cancellation);
        }
        if (Held is { } held)
        {
            await enquiries.RecordConferenceAsync(new RecordConferenceRequest
            {
                RequestId = DemoNote.Key(), S47Id = enquiry.S47Id, Version = enquiry.Version, IcpcOn = day(held), IcpcOutcomes = { Codes(Decided) }
            }, pat, cancellationToken: cancellation);
        }
    }

    private static string[] Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
