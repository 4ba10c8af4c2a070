using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Lists;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Sql;
using V1 = CsWorkPerf.Contracts.Assessment.V1;

namespace CsWorkPerf.Assessment.Features.AuditProgrammes;

/// <summary>Programmes between the wire and the domain.</summary>
internal static class ProgrammeMapping
{
    private const int MostSize = 200, MostAuditors = 100;

    public static (int Size, IReadOnlyList<string> AuditorIds) Read(V1.DrawProgrammeRequest request)
    {
        var found = new Violations();
        if (request.Size is < 1 or > MostSize) found.Add("size", $"size is {request.Size}; it must be 1 to {MostSize}.", "OUT_OF_RANGE");
        if (request.AuditorIds.Count is 0) found.Add("auditor_ids", "auditor_ids is required: name at least one auditor.", "REQUIRED");
        if (request.AuditorIds.Count > MostAuditors) found.Add("auditor_ids", $"auditor_ids has {request.AuditorIds.Count} ids; at most {MostAuditors} are allowed.", "TOO_LONG");
        IReadOnlyList<string> ids = [.. request.AuditorIds.Select(id => found.Required("auditor_ids", id) ? found.Id("auditor_ids", id) : "")];
        if (ids.Distinct().Count() < ids.Count) found.Add("auditor_ids", "auditor_ids has one id twice; each auditor counts once.", "NOT_ALLOWED");
        found.ThrowIfAny();
        return (request.Size, ids);
    }

    public static Page Read(V1.ListProgrammesRequest request)
    {
        var found = new Violations();
        var page = found.Page(request.Page, new V1.ListProgrammesRequest(), keys: 1);
        found.ThrowIfAny();
        return page;
    }

    public static V1.NextProgramme Write(ProgrammeOutlook outlook) => new()
    {
        Commitment = outlook.Commitment,
        DrawnProgrammeId = outlook.DrawnProgrammeId,
        From = outlook.Month.From.Text(),
        To = outlook.Month.To.Text(),
        Cases = outlook.Cases,
        Recent = outlook.Recent,
        TeamIds = { outlook.Teams }
    };

    public static V1.ListProgrammesResponse Write(ProgrammePage page)
    {
        var response = new V1.ListProgrammesResponse { Programmes = { page.Programmes.Select(Write) } };
        if (page is { More: true, Programmes: [.., var last] }) response.NextPageToken = PageMapping.Token(new V1.ListProgrammesRequest(), last.Month.Text());
        return response;
    }

    public static V1.ProgrammeDetails Write(ProgrammeView view) => new() { Programme = Write(view.Programme), Auditors = { view.Auditors.Select(Write) } };

    public static V1.ProgrammeDraw Write(ProgrammeProof proof) => new()
    {
        Programme = Write(proof.Programme),
        Secret = proof.Secret,
        Commitment = ProgrammeDraws.Hash(proof.Secret),
        Seed = proof.Programme.Seed,
        Repeats = proof.Repeats,
        Auditors = { proof.Auditors.Select(Write) },
        Cases =
        {
            proof.Cases.Select(one => new V1.DrawnCase { ChildId = one.ChildId, TeamIds = { one.Teams }, WorkerIds = { one.Workers }, Position = one.Position, AuditorId = one.AuditorId })
        }
    };

    public static V1.AuditProgramme Write(AuditProgramme programme) => new()
    {
        ProgrammeId = programme.ProgrammeId,
        Month = programme.Month.Text(),
        From = programme.From.Text(),
        To = programme.To.Text(),
        Size = programme.Size,
        Cases = programme.Cases,
        Drawn = programme.Drawn,
        Auditors = programme.Auditors,
        Audited = programme.Audited,
        Moderated = programme.Moderated,
        DrawnAt = Instant.Text(programme.DrawnAt),
        DrawnBy = programme.DrawnBy
    };

    private static V1.ProgrammeAuditor Write(ProgrammeAuditor auditor) =>
        new() { WorkerId = auditor.WorkerId, TeamIds = { auditor.Teams }, Cases = auditor.Cases, Audited = auditor.Audited };
}
