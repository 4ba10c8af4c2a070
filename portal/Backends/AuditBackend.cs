using CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Assessment: the programme of case audits, the audits and the actions that follow from them.</summary>
public sealed class AuditBackend(AuditProgrammes.AuditProgrammesClient programmes, Audits.AuditsClient audits, AuditActions.AuditActionsClient actions)
{
    public async Task<NextProgramme> NextProgrammeAsync(CancellationToken cancellation) =>
        await programmes.GetNextProgrammeAsync(new GetNextProgrammeRequest(), cancellationToken: cancellation);

    public async Task<AuditProgramme> DrawProgrammeAsync(DrawProgrammeRequest request, CancellationToken cancellation) =>
        await programmes.DrawProgrammeAsync(request, cancellationToken: cancellation);

    public async Task<ListProgrammesResponse> ListProgrammesAsync(ListProgrammesRequest request, CancellationToken cancellation) =>
        await programmes.ListProgrammesAsync(request, cancellationToken: cancellation);

    /// <summary>Every programme, page after page, for an export.</summary>
    public IAsyncEnumerable<AuditProgramme> AllProgrammesAsync(CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListProgrammesAsync(new ListProgrammesRequest { Page = page }, cancellation), list => list.Programmes, list => list.NextPageToken, cancellation);

    public async Task<ProgrammeDetails> GetProgrammeAsync(string programmeId, CancellationToken cancellation) =>
        await programmes.GetProgrammeAsync(new GetProgrammeRequest { ProgrammeId = programmeId }, cancellationToken: cancellation);

    public async Task<ProgrammeDraw> GetProgrammeDrawAsync(string programmeId, CancellationToken cancellation) =>
        await programmes.GetProgrammeDrawAsync(new GetProgrammeDrawRequest { ProgrammeId = programmeId }, cancellationToken: cancellation);

    public async Task<ListCasesResponse> ListCasesAsync(ListCasesRequest request, CancellationToken cancellation) =>
        await programmes.ListCasesAsync(request, cancellationToken: cancellation);

    /// <summary>Every case of a query, page after page.</summary>
    public IAsyncEnumerable<AuditCase> AllCasesAsync(ListCasesRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListCasesAsync(new ListCasesRequest(request) { Page = page }, cancellation), list => list.Cases, list => list.NextPageToken, cancellation);

    public async Task<OwnCaseCounts> CountOwnCasesAsync(CancellationToken cancellation) =>
        await programmes.CountOwnCasesAsync(new CountOwnCasesRequest(), cancellationToken: cancellation);

    /// <summary>A case of a programme; null where it was not drawn, or is not for the person to see.</summary>
    public async Task<AuditCase?> FindCaseAsync(Guid programmeId, Guid childId, CancellationToken cancellation) =>
        (await ListCasesAsync(new ListCasesRequest { ProgrammeId = programmeId.ToString(), ChildId = childId.ToString() }, cancellation)).Cases.SingleOrDefault();

    public async Task<AuditCase> ReallocateAsync(ReallocateCaseRequest request, CancellationToken cancellation) =>
        await programmes.ReallocateCaseAsync(request, cancellationToken: cancellation);

    public async Task<Audit> SaveAsync(SaveAuditRequest request, CancellationToken cancellation) => await audits.SaveAuditAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Audit> RecordDiscussionAsync(RecordDiscussionRequest request, CancellationToken cancellation) =>
        await audits.RecordDiscussionAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Audit> ModerateAsync(ModerateAuditRequest request, CancellationToken cancellation) => await audits.ModerateAuditAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<AuditDetails> GetAsync(string auditId, CancellationToken cancellation) =>
        await audits.GetAuditAsync(new GetAuditRequest { AuditId = auditId }, cancellationToken: cancellation);

    public async Task<ListAuditsResponse> ListAsync(ListAuditsRequest request, CancellationToken cancellation) => await audits.ListAuditsAsync(request, cancellationToken: cancellation);

    /// <summary>Every audit of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<Audit> AllAsync(ListAuditsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAsync(new ListAuditsRequest(request) { Page = page }, cancellation), list => list.Audits, list => list.NextPageToken, cancellation);

    public async Task<ModerationDrift> GetDriftAsync(GetModerationDriftRequest request, CancellationToken cancellation) =>
        await audits.GetModerationDriftAsync(request, cancellationToken: cancellation);

    public async Task<AuditAction> AddActionAsync(AddActionRequest request, CancellationToken cancellation) => await actions.AddActionAsync(request, cancellationToken: cancellation);

    public async Task<AuditAction> ChangeActionAsync(ChangeActionRequest request, CancellationToken cancellation) =>
        await actions.ChangeActionAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<AuditAction> CloseActionAsync(CloseActionRequest request, CancellationToken cancellation) =>
        await actions.CloseActionAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<ListActionsResponse> ListActionsAsync(ListActionsRequest request, CancellationToken cancellation) =>
        await actions.ListActionsAsync(request, cancellationToken: cancellation);

    /// <summary>Every action of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<ListActionsResponse.Types.Row> AllActionsAsync(ListActionsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListActionsAsync(new ListActionsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);
}
