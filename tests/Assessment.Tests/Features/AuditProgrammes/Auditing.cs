using CsWorkPerf.Common.Security;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using static CsWorkPerf.Assessment.Tests.Importing;

namespace CsWorkPerf.Assessment.Tests.Features.AuditProgrammes;

/// <summary>Assessment with cases of February 2026 to audit; it is Tuesday 17 March.</summary>
internal static class Auditing
{
    /// <summary>Workers w1 of T1, w2 of T2, w3 of T3 and w4 of T4; children c1, c2, ... with an open assessment of w1 in T1 each.</summary>
    public static async Task PrepareAsync(this AssessmentHost host, int children)
    {
        foreach (var (worker, team) in ((string, string)[])[("w1", "T1"), ("w2", "T2"), ("w3", "T3"), ("w4", "T4")]) await host.HearWorkerAsync(worker, team);
        await host.ImportAsync([.. Enumerable.Range(1, children).Select(i => OpenRow("A" + i, row => (row.Line, row.ChildId, row.ReferralId) = (i + 1, Child(i), "")))]);
    }

    /// <summary>The nth child: c1 to c9, then ca, cb, ...</summary>
    public static string Child(int n) => "c" + (n < 10 ? (char)('0' + n) : (char)('a' + n - 10));

    public static string Key() => Guid.NewGuid().ToString();

    /// <summary>Somebody with an account of their own, linked to a worker.</summary>
    public static Actor Worker(string worker, string role = Roles.Practitioner) =>
        new() { AccountId = "account-of-" + worker, Name = worker.ToUpperInvariant(), Roles = [role], WorkerId = Own(worker) };

    public static Contracts.Assessment.V1.AuditProgrammes.AuditProgrammesClient Programmes(this AssessmentHost host, string role = Roles.Manager) => new(host.Host.As(role));

    public static Contracts.Assessment.V1.AuditProgrammes.AuditProgrammesClient ProgrammesAs(this AssessmentHost host, Actor actor) => new(host.Host.As(actor));

    public static Contracts.Assessment.V1.Audits.AuditsClient AuditsAs(this AssessmentHost host, Actor actor) => new(host.Host.As(actor));

    public static AuditProgramme Draw(this AssessmentHost host, int size, params string[] auditors) => host.Programmes().DrawProgramme(Request(size, auditors));

    public static DrawProgrammeRequest Request(int size, params string[] auditors) => new()
    {
        RequestId = Key(), Size = size, AuditorIds = { (auditors.Length == 0 ? ["w2", "w3", "w4"] : auditors).Select(Own) }
    };

    public static IReadOnlyList<AuditCase> Cases(this AssessmentHost host, AuditProgramme programme) =>
        [.. host.Programmes().ListCases(new ListCasesRequest { ProgrammeId = programme.ProgrammeId }).Cases];

    /// <summary>A complete audit of a case, about which nothing is amiss.</summary>
    public static SaveAuditRequest AuditOf(AuditCase drawn, Action<SaveAuditRequest>? more = null)
    {
        var request = new SaveAuditRequest
        {
            RequestId = Key(), ProgrammeId = drawn.ProgrammeId, ChildId = drawn.ChildId, Grade = "good", Summary = "Sound work; the chronology is thin.", Complete = true,
            Themes =
            {
                ((string[])["voice_of_the_child", "analysis", "chronology", "genogram", "management_oversight", "multi_agency"]).Select(theme =>
                    new AuditTheme { Theme = theme, Grade = theme == "genogram" ? "not_applicable" : "good", Text = "What was seen of " + theme })
            }
        };
        more?.Invoke(request);
        return request;
    }

    /// <summary>Draws one case and audits it as its auditor.</summary>
    public static Audit Audited(this AssessmentHost host, Action<SaveAuditRequest>? more = null)
    {
        var drawn = host.Cases(host.Draw(1, "w2"))[0];
        return host.AuditsAs(Worker("w2")).SaveAudit(AuditOf(drawn, more));
    }
}
