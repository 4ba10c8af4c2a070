using System.Globalization;
using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Verbs;
using CsWorkPerf.AnnexA;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;
using Google.Protobuf.Collections;
using Grpc.Core;

using Directory = CsWorkPerf.Contracts.Workforce.V1.Directory;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Imports files one after the other and waits until the indicators have caught up.</summary>
internal sealed class ImportRun(Council council, IReadOnlyList<ImportReportFile> reports, TextWriter output)
{
    private readonly NoticeLines _notices = new(Console.Error);
    private readonly Directory.DirectoryClient _directory = new(council.Invoker);
    private readonly CatchUp _catchUp = new(council);
    private readonly RecordLinks _links = new(council);
    private readonly Children.ChildrenClient _children = new(council.Invoker);
    private readonly Contacts.ContactsClient _contacts = new(council.Invoker);
    private readonly Referrals.ReferralsClient _referrals = new(council.Invoker);
    private readonly Reviews.ReviewsClient _reviews = new(council.Invoker);
    private readonly Assessments.AssessmentsClient _assessments = new(council.Invoker);
    private readonly Section47.Section47Client _section47 = new(council.Invoker);
    private readonly Audits.AuditsClient _audits = new(council.Invoker);

    /// <summary>The results, in the order of the files. Throws <see cref="UnreadableFile"/> where a file cannot be read to its end.</summary>
    public async Task<IReadOnlyList<ImportResult>> RunAsync(ImportSource source, CancellationToken cancellation)
    {
        var results = new List<ImportResult>();
        foreach (var file in source.Files)
        {
            // What the files before have just brought is on its way to Assessment: it is not to be taken for unknown.
            if (file is ImportFile<AssessmentRow> or ImportFile<EnquiryRow> or ImportFile<AuditRow>) await _catchUp.WaitForAsync("assessment", cancellation);
            ImportResult result;
            using (var progress = new ProgressLine()) result = await ImportAsync(file, progress, cancellation);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{result.File}: read {result.Read} = accepted {result.Accepted} + updated {result.Updated} + unchanged {result.Unchanged} + kept {result.Kept} + rejected {result.Rejected}"));
            _notices.End(file.Name);
            results.Add(result);
        }
        foreach (var left in source.LeftOut) await output.WriteLineAsync($"{left.Name}: {left.Reason}");
        await _catchUp.WaitForFiguresAsync(cancellation);
        return results;
    }

    private Task<ImportResult> ImportAsync(ImportFile file, ProgressLine progress, CancellationToken cancellation)
    {
        return file switch
        {
            ImportFile<LocalityRow> rows => Run(rows, () => _directory.ImportLocalities(cancellationToken: cancellation), (ImportLocalitiesRequest to) => to.Rows),
            ImportFile<TeamRow> rows => Run(rows, () => _directory.ImportTeams(cancellationToken: cancellation), (ImportTeamsRequest to) => to.Rows),
            ImportFile<WorkerRow> rows => Run(rows, () => _directory.ImportWorkers(cancellationToken: cancellation), (ImportWorkersRequest to) => to.Rows),
            ImportFile<ChildRow> rows => Run(rows, () => _children.ImportChildren(cancellationToken: cancellation), (ImportChildrenRequest to) => to.Rows),
            ImportFile<ContactRow> rows => Run(rows, () => _contacts.ImportContacts(cancellationToken: cancellation), (ImportContactsRequest to) => to.Rows, _links.LinkAsync),
            ImportFile<ReferralRow> rows => Run(rows, () => _referrals.ImportReferrals(cancellationToken: cancellation), (ImportReferralsRequest to) => to.Rows),
            ImportFile<ReviewRow> rows => Run(rows, () => _reviews.ImportReviews(cancellationToken: cancellation), (ImportReviewsRequest to) => to.Rows),
            ImportFile<AssessmentRow> rows => Run(rows, () => _assessments.ImportAssessments(cancellationToken: cancellation), (ImportAssessmentsRequest to) => to.Rows,
                (chunk, stop) => _links.LinkAsync(chunk, note => Note(file, note), stop)),
            ImportFile<EnquiryRow> rows => Run(rows, () => _section47.ImportEnquiries(cancellationToken: cancellation), (ImportEnquiriesRequest to) => to.Rows, _links.LinkAsync),
            ImportFile<AuditRow> rows => Run(rows, () => _audits.ImportAudits(cancellationToken: cancellation), (ImportAuditsRequest to) => to.Rows, _links.LinkAsync),
            _ => throw new InvalidOperationException($"No service takes the rows of {file.Name}.")
        };

        Task<ImportResult> Run<TRow, TRequest>(ImportFile<TRow> rows, Func<AsyncDuplexStreamingCall<TRequest, ImportReport>> open, Func<TRequest, RepeatedField<TRow>> rowsOf,
            Func<IReadOnlyList<TRow>, CancellationToken, Task>? prepare = null)
            where TRow : class
            where TRequest : class, new() =>
            new Importer<TRow, TRequest>(open, rowsOf, prepare).RunAsync(rows, note => Note(file, note), progress, cancellation);
    }

    private void Note(ImportFile file, RowNote note)
    {
        _links.ToCouncil(note);
        foreach (var report in reports) report.Add(file.Name, note);
        if (note.Kind == RowNote.Types.Kind.Notice) _notices.Add(file.Name, note);
    }
}
