namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

internal sealed record AssessmentRow(
    string Referral, string Child, string Type, DateOnly? Referred, DateOnly Started, DateOnly? Seen, DateOnly? Submitted, DateOnly? Completed, DateOnly? Authorised,
    string Outcome, string Locality, string Team, string Worker, string Factors, bool HasOutcomeAndDaySeen);

internal sealed record EnquiryRow(
    string Referral, string Child, DateOnly Strategy, DateOnly? Visit, string Required, DateOnly? Icpc, DateOnly? Concluded, string Locality, string Team, bool HasCourse);

internal sealed record AuditRow(string Child, DateOnly Audited, string Auditor, string Locality, string Team, string Grade, string Moderated, DateOnly? ModeratedOn);

/// <summary>What the import files of assessments, section 47 enquiries and audits leave, by a second reading of the rules.</summary>
internal sealed class CaseRows
{
    public ImportRows<AssessmentRow> Assessments { get; } = new(AssessmentOf);
    public ImportRows<EnquiryRow> Enquiries { get; } = new(EnquiryOf);
    public ImportRows<AuditRow> Audits { get; } = new(AuditOf);

    /// <summary>Takes the files of a folder that are there; answers the lines that the import prints of them.</summary>
    public IEnumerable<string> Take(string folder)
    {
        if (Path.Combine(folder, "assessments.csv") is var assessments && File.Exists(assessments)) yield return Assessments.TakeFile(assessments, "assessment_id");
        if (Path.Combine(folder, "s47.csv") is var enquiries && File.Exists(enquiries)) yield return Enquiries.TakeFile(enquiries, "s47_id");
        if (Path.Combine(folder, "audits.csv") is var audits && File.Exists(audits)) yield return Audits.TakeFile(audits, "audit_id");
    }

    private static AssessmentRow AssessmentOf(Cells cells)
    {
        var row = new AssessmentRow(
            cells.Text("referral_id"), cells.Required("child_id"), cells.Code("assessment_type", Codes.AssessmentTypes) is { Length: > 0 } type ? type : "single",
            cells.DayOrNone("referred_on"), cells.Day("started_on"), cells.DayOrNone("child_seen_on"), cells.DayOrNone("submitted_on"), cells.DayOrNone("completed_on"),
            cells.DayOrNone("authorised_on"), cells.Code("outcome", Codes.AssessmentOutcomes), cells.Text("locality_id"), cells.Text("team_id"), cells.Text("worker_id"),
            cells.Text("factors"), true);
        cells.RejectIf(row.Authorised < row.Started);
        cells.RejectIf(row.Submitted > row.Authorised);
        return row;
    }

    private static EnquiryRow EnquiryOf(Cells cells)
    {
        var row = new EnquiryRow(
            cells.Text("referral_id"), cells.Required("child_id"), cells.Day("strategy_on"), cells.DayOrNone("visit_on"), cells.Code("icpc_required", ["true", "false"]),
            cells.DayOrNone("icpc_on"), cells.DayOrNone("concluded_on"), cells.Text("locality_id"), cells.Text("team_id"), true);
        cells.RejectIf(row.Icpc < row.Strategy);
        return row;
    }

    private static AuditRow AuditOf(Cells cells)
    {
        cells.Required("grade");
        return new(
            cells.Required("child_id"), cells.Day("audited_on"), cells.Text("auditor_id"), cells.Text("locality_id"), cells.Text("team_id"),
            cells.Code("grade", Codes.Grades), cells.Code("moderated_grade", Codes.Grades), cells.DayOrNone("moderated_on"));
    }
}
