using System.Security.Claims;
using System.Text.RegularExpressions;
using CsWorkPerf.Contracts.Access;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>
/// A page of a record that none of the person's roles may see is refused here, before any service is asked. The service that has the
/// record keeps the log of who was refused it, so it is asked for the record all the same: it refuses too, and logs it.
/// </summary>
public sealed partial class RefusedRecords(IntakeBackend intake, ConversationBackend conversations, AssessmentBackend assessments, EnquiryBackend enquiries, AuditBackend audits)
{
    public async Task LogAsync(ClaimsPrincipal person, PathString path, CancellationToken cancellation)
    {
        if (RecordAddress().Match(path) is not { Success: true } record) return;
        var id = record.Groups["id"].Value;
        (string Rpc, Func<Task> Open) asked = record.Groups["of"].Value switch
        {
            "children" => ("/cswp.intake.v1.Children/GetChild", () => intake.GetChildAsync(id, cancellation)),
            "contacts" => ("/cswp.intake.v1.Contacts/GetContact", () => intake.GetContactAsync(id, cancellation)),
            "referrals" => ("/cswp.intake.v1.Referrals/GetReferral", () => intake.GetReferralAsync(id, cancellation)),
            "section-47" => ("/cswp.assessment.v1.Section47/GetEnquiry", () => enquiries.GetAsync(id, cancellation)),
            "audits" => ("/cswp.assessment.v1.Audits/GetAudit", () => audits.GetAsync(id, cancellation)),
            "assessments" => ("/cswp.assessment.v1.Assessments/GetAssessment", () => assessments.GetAsync(id, cancellation)),
            _ => ("/cswp.intake.v1.Conversations/GetConversation", () => conversations.GetAsync(id, cancellation))
        };
        // Who may see the record was refused something else, and has not opened it.
        if (RpcAccess.RolesFor(asked.Rpc).Any(person.IsInRole)) return;
        try
        {
            await asked.Open();
        }
        catch (RpcException)
        {
            // Refused, as it should be; or the service does not answer, and then nothing of a record is shown anyway.
        }
    }

    [GeneratedRegex("^/(?:front-door/)?(?<of>children|contacts|referrals|conversations|assessments|section-47|audits)/(?<id>[0-9a-f-]{36})(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex RecordAddress();
}
