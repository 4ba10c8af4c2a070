using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Intake: what follows an outcome, and the checks with other agencies.</summary>
public sealed class OutcomeBackend(Proposals.ProposalsClient proposals, NextSteps.NextStepsClient steps, AgencyChecks.AgencyChecksClient checks)
{
    public async Task<Contact> AgreeProposalAsync(AgreeProposalRequest request, CancellationToken cancellation) => await proposals.AgreeProposalAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<Contact> ReturnProposalAsync(ReturnProposalRequest request, CancellationToken cancellation) =>
        await proposals.ReturnProposalAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<ListProposalsResponse> ListProposalsAsync(ListProposalsRequest request, CancellationToken cancellation) =>
        await proposals.ListProposalsAsync(request, cancellationToken: cancellation);

    public IAsyncEnumerable<ListProposalsResponse.Types.Row> AllProposalsAsync(ListProposalsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListProposalsAsync(new ListProposalsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<NextStep> AddNextStepAsync(AddNextStepRequest request, CancellationToken cancellation) => await steps.AddNextStepAsync(request, cancellationToken: cancellation);

    public async Task<NextStep> ChangeNextStepAsync(ChangeNextStepRequest request, CancellationToken cancellation) =>
        await steps.ChangeNextStepAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<NextStep> CloseNextStepAsync(CloseNextStepRequest request, CancellationToken cancellation) =>
        await steps.CloseNextStepAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<ListNextStepsResponse> ListNextStepsAsync(ListNextStepsRequest request, CancellationToken cancellation) =>
        await steps.ListNextStepsAsync(request, cancellationToken: cancellation);

    /// <summary>Every step of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<ListNextStepsResponse.Types.Row> AllNextStepsAsync(ListNextStepsRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListNextStepsAsync(new ListNextStepsRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);

    public async Task<AgencyCheck> AskAgencyAsync(AskAgencyRequest request, CancellationToken cancellation) => await checks.AskAgencyAsync(request, cancellationToken: cancellation);

    public async Task<AgencyCheck> AnswerCheckAsync(AnswerCheckRequest request, CancellationToken cancellation) => await checks.AnswerCheckAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<AgencyCheck> WithdrawCheckAsync(WithdrawCheckRequest request, CancellationToken cancellation) =>
        await checks.WithdrawCheckAsync(request.Keyed(), cancellationToken: cancellation);

    public async Task<ListAgencyChecksResponse> ListAgencyChecksAsync(ListAgencyChecksRequest request, CancellationToken cancellation) =>
        await checks.ListAgencyChecksAsync(request, cancellationToken: cancellation);

    /// <summary>Every check of a query, page after page, for an export.</summary>
    public IAsyncEnumerable<ListAgencyChecksResponse.Types.Row> AllAgencyChecksAsync(ListAgencyChecksRequest request, CancellationToken cancellation) => EveryPage.RowsAsync(
        page => ListAgencyChecksAsync(new ListAgencyChecksRequest(request) { Page = page }, cancellation), list => list.Rows, list => list.NextPageToken, cancellation);
}
