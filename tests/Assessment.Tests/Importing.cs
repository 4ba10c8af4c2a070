using System.Text;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using Google.Protobuf;
using Grpc.Core;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>Imports rows in the order given, and answers the counts of the end with the notes of all.</summary>
internal static class Importing
{
    public static Task<ImportReport> ImportAsync(this AssessmentHost host, params AssessmentRow[] rows) => host.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this AssessmentHost host, params AssessmentRow[][] chunks)
    {
        using var call = host.Assessments(Roles.Administrator).ImportAssessments();
        return await SendAsync(call, chunks.Select(rows => new ImportAssessmentsRequest { Rows = { rows.Select(WithOwnIds) } }));
    }

    public static Task<ImportReport> ImportAsync(this AssessmentHost host, params EnquiryRow[] rows) => host.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this AssessmentHost host, params EnquiryRow[][] chunks)
    {
        using var call = host.Enquiries(Roles.Administrator).ImportEnquiries();
        return await SendAsync(call, chunks.Select(rows => new ImportEnquiriesRequest { Rows = { rows.Select(WithOwnIds) } }));
    }

    public static Task<ImportReport> ImportAsync(this AssessmentHost host, params AuditRow[] rows) => host.ImportChunksAsync(rows);

    public static async Task<ImportReport> ImportChunksAsync(this AssessmentHost host, params AuditRow[][] chunks)
    {
        using var call = host.Audits(Roles.Administrator).ImportAudits();
        return await SendAsync(call, chunks.Select(rows => new ImportAuditsRequest { Rows = { rows.Select(WithOwnIds) } }));
    }

    /// <summary>read, accepted, updated, unchanged, kept, rejected.</summary>
    public static (long, long, long, long, long, long) Counts(this ImportReport report) =>
        (report.Read, report.Accepted, report.Updated, report.Unchanged, report.Kept, report.Rejected);

    /// <summary>The notes as "kind line column: value: reason".</summary>
    public static IEnumerable<string> Said(this ImportReport report) => report.Notes.Select(note => $"{note.Kind} {note.Line} {note.Column}: {note.Value}: {note.Reason}");

    /// <summary>The owner's id of who is called c1, r1 or w1 here; any other text as it is.</summary>
    public static string Own(string name) =>
        name.Length == 2 && "crw".Contains(name[0], StringComparison.Ordinal) ? $"00000000-0000-0000-0000-{Convert.ToHexString(Encoding.ASCII.GetBytes(name)),12}".Replace(' ', '0') : name;

    /// <summary>The row with the owners' ids for the names used here.</summary>
    public static TRow WithOwnIds<TRow>(TRow row)
        where TRow : IMessage<TRow>
    {
        var sent = row.Clone();
        foreach (var field in sent.Descriptor.Fields.InFieldNumberOrder().Where(field => field.Name is "child_id" or "referral_id" or "worker_id" or "auditor_id"))
            field.Accessor.SetValue(sent, Own((string)field.Accessor.GetValue(sent)));
        return sent;
    }

    /// <summary>An assessment of c1, referred on Thursday 2 January and authorised on Friday 27 February 2026, about which nothing is odd.</summary>
    public static AssessmentRow AssessmentRow(string id, Action<AssessmentRow>? more = null)
    {
        var row = new AssessmentRow
        {
            Line = 2, AssessmentId = id, ReferralId = "r1", ChildId = "c1", AssessmentType = "", ReferredOn = "2026-01-02", StartedOn = "2026-01-05", ChildSeenOn = "2026-01-12",
            SubmittedOn = "2026-02-20", AuthorisedOn = "2026-02-27", Outcome = "cin", LocalityId = "L1", TeamId = "T1", WorkerId = "w1", Factors = "16A 4B",
            OutcomeSupplied = true, ChildSeenSupplied = true
        };
        more?.Invoke(row);
        return row;
    }

    /// <summary>The same without an end.</summary>
    public static AssessmentRow OpenRow(string id, Action<AssessmentRow>? more = null) => AssessmentRow(id, row =>
    {
        row.SubmittedOn = row.AuthorisedOn = row.Outcome = row.Factors = "";
        more?.Invoke(row);
    });

    /// <summary>A row of Annex A list 4.</summary>
    public static AssessmentRow ListedRow(string id, Action<AssessmentRow>? more = null)
    {
        var row = new AssessmentRow { Line = 2, AssessmentId = id, ReferralId = "r1", ChildId = "c1", StartedOn = "2026-01-05", AuthorisedOn = "2026-02-27", TeamName = "assessment  NORTH" };
        more?.Invoke(row);
        return row;
    }

    /// <summary>An enquiry about c1 from Monday 2 February 2026, concluded with a conference, about which nothing is odd.</summary>
    public static EnquiryRow EnquiryRow(string id, Action<EnquiryRow>? more = null)
    {
        var row = new EnquiryRow
        {
            Line = 2, S47Id = id, ReferralId = "r1", ChildId = "c1", StrategyOn = "2026-02-02", VisitOn = "2026-02-03", IcpcRequired = "true", IcpcOn = "2026-02-20",
            ConcludedOn = "2026-02-12", LocalityId = "L1", TeamId = "T1", CourseSupplied = true
        };
        more?.Invoke(row);
        return row;
    }

    /// <summary>A moderated audit of 10 February 2026, about which nothing is odd.</summary>
    public static AuditRow AuditRow(string id, Action<AuditRow>? more = null)
    {
        var row = new AuditRow
        {
            Line = 2, AuditId = id, ChildId = "c1", AuditedOn = "2026-02-10", AuditorId = "w2", LocalityId = "L1", TeamId = "T1", Grade = "good",
            ModeratedGrade = "requires_improvement", ModeratedOn = "2026-02-24"
        };
        more?.Invoke(row);
        return row;
    }

    private static async Task<ImportReport> SendAsync<TRequest>(AsyncDuplexStreamingCall<TRequest, ImportReport> call, IEnumerable<TRequest> chunks)
    {
        var (last, notes) = (new ImportReport(), new List<RowNote>());
        foreach (var chunk in chunks)
        {
            await call.RequestStream.WriteAsync(chunk);
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
