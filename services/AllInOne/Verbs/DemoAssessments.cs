using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.SampleCouncil;
using Grpc.Core;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary>
/// Does with the sample council's open assessments what workers and managers do and import files do not carry: checkpoints, agreed
/// days, the child's views; some submitted, returned, authorised, started by hand or withdrawn. All of it by the calls that
/// everybody has.
/// </summary>
internal static class DemoAssessments
{
    private const int Page = 500, AtOnce = 16, DaysAway = 6;

    public static async Task WorkAsync(Council council, string password, CancellationToken cancellation)
    {
        await using var sam = await DemoSession.SignInAsync(council, "sam", password, cancellation);
        await using var toni = await DemoSession.SignInAsync(council, "toni", password, cancellation);
        var assessments = new Assessments.AssessmentsClient(council.Channel);
        var today = LondonTime.Today(TimeProvider.System);
        var open = await OpenAsync(council, assessments, sam.Metadata, cancellation);
        var notes = new AssessmentNotes(today, new WorkingDayCalendar(BankHolidays.Own));
        var noted = open.Select(one => (Assessment: one, Note: Next(notes, one))).ToList();
        await Parallel.ForEachAsync(noted, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (one, stop) => await DemoAssessmentNote.WriteAsync(assessments, one.Assessment, one.Note, sam.Metadata, stop));
        await DemoLifecycle.LiveAsync(assessments, sam, toni, notes, cancellation);
        await using var morgan = await DemoSession.SignInAsync(council, "morgan", password, cancellation);
        await DelegateAsync(new(council.Channel), toni, morgan, today, cancellation);
    }

    /// <summary>Toni is away for some days, so that what waits for Toni waits for Morgan as well.</summary>
    private static async Task DelegateAsync(Authorisations.AuthorisationsClient authorisations, DemoSession toni, DemoSession morgan, DateOnly today, CancellationToken cancellation)
    {
        if (toni.WorkerId.Length == 0 || morgan.WorkerId.Length == 0) return;
        await authorisations.DelegateAsync(
            new DelegateRequest { RequestId = DemoNote.Key(), DeputyId = morgan.WorkerId, LastOn = today.AddDays(DaysAway).Text() }, toni.Metadata, cancellationToken: cancellation);
    }

    /// <summary>In the council's order, for our own ids are random: the demo is the same every time. Without restricted children's, who are not Sam's to work with.</summary>
    private static async Task<IReadOnlyList<Contracts.Assessment.V1.Assessment>> OpenAsync(Council council, Assessments.AssessmentsClient assessments, Metadata sam, CancellationToken cancellation)
    {
        var open = await assessments.ListAssessmentsAsync(new ListAssessmentsRequest { State = "open", Page = new() { PageSize = Page } }, sam, cancellationToken: cancellation);
        var children = new NameChildrenRequest { ChildIds = { open.Rows.Select(row => row.ChildId).Distinct() } };
        var names = children.ChildIds.Count == 0 ? new() : await new Children.ChildrenClient(council.Channel).NameChildrenAsync(children, sam, cancellationToken: cancellation);
        return
        [
            .. open.Rows.Where(row => row.CouncilId.Length > 0 && names.Children.GetValueOrDefault(row.ChildId) is { Listed.Restricted: false })
                .OrderBy(row => row.CouncilId, StringComparer.Ordinal),
        ];
    }

    private static AssessmentNote Next(AssessmentNotes notes, Contracts.Assessment.V1.Assessment one) =>
        notes.Next(DayOf(one.ClockStart)!.Value, DayOf(one.StartedOn)!.Value, DayOf(one.DueOn)!.Value, DayOf(one.ChildSeenOn));

    private static DateOnly? DayOf(string text) => text.Length == 0 ? null : LocalMoment.Parse(text).Day;
}
