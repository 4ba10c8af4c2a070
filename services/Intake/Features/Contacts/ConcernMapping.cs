using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Contracts.CodeSets;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>Concerns from the wire, of whatever request.</summary>
internal static class ConcernMapping
{
    public static Concern Read(Violations found, V1.LogContactRequest request) =>
        Read(found, request.Factors, request.LevelOfNeed, request.Consent, request.ConsentReason, request.Advice, request.BestPlaced);

    public static Concern Read(Violations found, V1.ChangeContactRequest request) =>
        Read(found, request.Factors, request.LevelOfNeed, request.Consent, request.ConsentReason, request.Advice, request.BestPlaced);

    private static Concern Read(Violations found, IEnumerable<string> factors, string level, string consent, string reason, string advice, string bestPlaced)
    {
        var concern = new Concern
        {
            Factors = found.Codes("factors", factors, Factors.Codes),
            LevelOfNeed = found.Code("level_of_need", level, LevelsOfNeed.Codes),
            Consent = found.Code("consent", consent, Consents.Codes),
            ConsentReason = found.Text("consent_reason", reason, Concern.MostReason),
            Advice = found.Text("advice", advice, Concern.MostAdvice),
            BestPlaced = found.Text("best_placed", bestPlaced, Concern.MostBestPlaced)
        };
        // Of a consent that is no answer nothing more can be said.
        if (concern.Consent.Length > 0 || consent.Length == 0) concern.Check(found);
        return concern;
    }
}
