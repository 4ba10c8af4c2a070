using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;

using Directory = CsWorkPerf.Contracts.Workforce.V1.Directory;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Puts the owners' ids of workers, children and referrals into rows of other services, before they are sent.</summary>
internal sealed class RecordLinks
{
    private readonly Referrals.ReferralsClient _referrals;
    private readonly OwnIds _workers, _children, _referralIds;

    public RecordLinks(Council council)
    {
        var directory = new Directory.DirectoryClient(council.Invoker);
        var children = new Children.ChildrenClient(council.Invoker);
        _referrals = new(council.Invoker);
        _workers = new(async (ids, cancellation) => (await directory.IdentifyWorkersAsync(new() { CouncilIds = { ids } }, cancellationToken: cancellation)).WorkerIds);
        _children = new(async (ids, cancellation) => (await children.IdentifyChildrenAsync(new() { CouncilIds = { ids } }, cancellationToken: cancellation)).ChildIds);
        _referralIds = new(async (ids, cancellation) => (await _referrals.IdentifyReferralsAsync(new() { CouncilIds = { ids } }, cancellationToken: cancellation)).ReferralIds);
    }

    public Task LinkAsync(IReadOnlyList<ContactRow> rows, CancellationToken cancellation) =>
        _workers.LinkAsync(rows, row => row.WorkerId, (row, id) => row.WorkerId = id, cancellation);

    /// <summary>Rows of Annex A list 4, which have no referral, get the child's latest on or before their start; what has none is noted.</summary>
    public async Task LinkAsync(IReadOnlyList<AssessmentRow> rows, Action<RowNote> note, CancellationToken cancellation)
    {
        await _workers.LinkAsync(rows, row => row.WorkerId, (row, id) => row.WorkerId = id, cancellation);
        await _children.LinkAsync(rows, row => row.ChildId, (row, id) => row.ChildId = id, cancellation);
        await _referralIds.LinkAsync(rows, row => row.ReferralId, (row, id) => row.ReferralId = id, cancellation);
        var unlinked = rows.Where(row => !row.OutcomeSupplied && row.ReferralId.Length == 0).ToList();
        if (unlinked.Count == 0) return;
        var request = new FindReferralsRequest();
        request.Children.AddRange(unlinked.Select(row => new FindReferralsRequest.Types.ChildDay { ChildId = row.ChildId, Day = row.StartedOn }));
        var found = (await _referrals.FindReferralsAsync(request, cancellationToken: cancellation)).ReferralIds;
        foreach (var (row, referral) in unlinked.Zip(found))
        {
            row.ReferralId = referral;
            if (referral.Length == 0)
                note(new RowNote
                {
                    Kind = RowNote.Types.Kind.Notice, Line = row.Line, Column = "Continuous Assessment Start Date", Value = row.StartedOn,
                    Reason = "List 3 has no referral of this child on or before this day: the clock starts with the assessment."
                });
        }
    }

    public async Task LinkAsync(IReadOnlyList<EnquiryRow> rows, CancellationToken cancellation)
    {
        await _children.LinkAsync(rows, row => row.ChildId, (row, id) => row.ChildId = id, cancellation);
        await _referralIds.LinkAsync(rows, row => row.ReferralId, (row, id) => row.ReferralId = id, cancellation);
    }

    public async Task LinkAsync(IReadOnlyList<AuditRow> rows, CancellationToken cancellation)
    {
        await _children.LinkAsync(rows, row => row.ChildId, (row, id) => row.ChildId = id, cancellation);
        await _workers.LinkAsync(rows, row => row.AuditorId, (row, id) => row.AuditorId = id, cancellation);
    }

    /// <summary>A note as the file's reader knows it: by the council's ids.</summary>
    public void ToCouncil(RowNote note) => note.Value = note.Column switch
    {
        "worker_id" or "auditor_id" => _workers.CouncilId(note.Value),
        "child_id" => _children.CouncilId(note.Value),
        "referral_id" => _referralIds.CouncilId(note.Value),
        _ => note.Value
    };
}
