using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests;

/// <summary>Imports rows in the order given, and answers the counts of the end with the notes of all.</summary>
internal static class Importing
{
    public static Task<ImportReport> ImportAsync(this IntakeHost intake, params ChildRow[] rows) => intake.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this IntakeHost intake, params ChildRow[][] chunks)
    {
        using var call = intake.Children(Roles.Administrator).ImportChildren();
        return await SendAsync(call, chunks.Select(rows => new ImportChildrenRequest { Rows = { rows } }));
    }

    public static Task<ImportReport> ImportAsync(this IntakeHost intake, params ContactRow[] rows) => intake.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this IntakeHost intake, params ContactRow[][] chunks)
    {
        using var call = intake.Contacts(Roles.Administrator).ImportContacts();
        return await SendAsync(call, chunks.Select(rows => new ImportContactsRequest { Rows = { rows } }));
    }

    public static Task<ImportReport> ImportAsync(this IntakeHost intake, params ReferralRow[] rows) => intake.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this IntakeHost intake, params ReferralRow[][] chunks)
    {
        using var call = intake.Referrals(Roles.Administrator).ImportReferrals();
        return await SendAsync(call, chunks.Select(rows => new ImportReferralsRequest { Rows = { rows } }));
    }

    public static Task<ImportReport> ImportAsync(this IntakeHost intake, params ReviewRow[] rows) => intake.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this IntakeHost intake, params ReviewRow[][] chunks)
    {
        using var call = intake.Reviews(Roles.Administrator).ImportReviews();
        return await SendAsync(call, chunks.Select(rows => new ImportReviewsRequest { Rows = { rows } }));
    }

    /// <summary>read, accepted, updated, unchanged, kept, rejected.</summary>
    public static (long, long, long, long, long, long) Counts(this ImportReport report) =>
        (report.Read, report.Accepted, report.Updated, report.Unchanged, report.Kept, report.Rejected);

    /// <summary>Workforce's id of a worker that Intake has not heard of yet.</summary>
    public const string Worker = "7a2f5c1e-0b57-4f0e-9d3a-5d1c6f0a9e01";

    /// <summary>A decided contact of C1 from 2 March 2026.</summary>
    public static ContactRow ContactRow(string id, Action<ContactRow>? more = null)
    {
        var row = new ContactRow
        {
            Line = 2, ContactId = id, ChildId = "C1", ReceivedAt = "2026-03-02T09:00", Source = "2A", Mode = "online", LocalityId = "L9", TeamId = "T9",
            PrimaryNeed = "N1", WorkerId = Worker, HandOffs = 1, Outcome = "early_help", DecidedAt = "2026-03-03", FeedbackAt = "2026-03-04T10:00", OutcomeSupplied = true
        };
        more?.Invoke(row);
        return row;
    }

    /// <summary>A referral of C1 on 3 March 2026.</summary>
    public static ReferralRow ReferralRow(string id, Action<ReferralRow>? more = null)
    {
        var row = new ReferralRow { Line = 2, ReferralId = id, ChildId = "C1", ReferredOn = "2026-03-03", Source = "2A", Route = "assessment", RouteSupplied = true };
        more?.Invoke(row);
        return row;
    }

    /// <summary>The panel of 11 March 2026 agreed with the decision about K1.</summary>
    public static ReviewRow ReviewRow(string id, Action<ReviewRow>? more = null)
    {
        var row = new ReviewRow { Line = 2, ReviewId = id, ContactId = "K1", ReviewedOn = "2026-03-11", Verdict = "agree" };
        more?.Invoke(row);
        return row;
    }

    private static async Task<ImportReport> SendAsync<TRequest>(AsyncDuplexStreamingCall<TRequest, ImportReport> call, IEnumerable<TRequest> chunks)
    {
        var (last, notes) = (new ImportReport(), new List<RowNote>());
        foreach (var chunk in chunks)
        {
            await call.RequestStream.WriteAsync(chunk);
            // The answer comes before the stream ends: a chunk is answered when what it adds is on disk.
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            Take(call.ResponseStream.Current);
        }
        await call.RequestStream.CompleteAsync();
        if (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            Take(call.ResponseStream.Current);
            Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        }
        last.Notes.Clear();
        last.Notes.AddRange(notes);
        return last;

        void Take(ImportReport report)
        {
            notes.AddRange(report.Notes);
            last = report;
        }
    }
}
