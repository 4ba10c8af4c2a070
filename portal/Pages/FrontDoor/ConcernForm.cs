using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What is entered of a concern beside its primary need: the partial <c>_ConcernFields</c> shows it.</summary>
public sealed class ConcernForm
{
    /// <summary>Codes of the factors.</summary>
    public List<string> Factors { get; set; } = [];
    public string? LevelOfNeed { get; set; }
    public string? Consent { get; set; }
    public string? ConsentReason { get; set; }
    public string? Advice { get; set; }
    public string? BestPlaced { get; set; }

    /// <summary>The request's fields to the form's.</summary>
    /// <param name="prefix">What stands before the form's fields, with its dot.</param>
    internal static IEnumerable<KeyValuePair<string, string>> Fields(string prefix) =>
    [
        new("factors", prefix + nameof(Factors)),
        new("level_of_need", prefix + nameof(LevelOfNeed)),
        new("consent", prefix + nameof(Consent)),
        new("consent_reason", prefix + nameof(ConsentReason)),
        new("advice", prefix + nameof(Advice)),
        new("best_placed", prefix + nameof(BestPlaced)),
    ];

    internal static ConcernForm Of(Contact contact) => new()
    {
        Factors = [.. contact.Factors],
        LevelOfNeed = contact.LevelOfNeed,
        Consent = contact.Consent,
        ConsentReason = contact.ConsentReason,
        Advice = contact.Advice,
        BestPlaced = contact.BestPlaced,
    };

    internal void Put(LogContactRequest request)
    {
        request.Factors.AddRange(Factors);
        (request.LevelOfNeed, request.Consent, request.ConsentReason) = (LevelOfNeed ?? "", Consent ?? "", (ConsentReason ?? "").Trim());
        (request.Advice, request.BestPlaced) = ((Advice ?? "").Trim(), (BestPlaced ?? "").Trim());
    }

    internal void Put(ChangeContactRequest request)
    {
        request.Factors.AddRange(Factors);
        (request.LevelOfNeed, request.Consent, request.ConsentReason) = (LevelOfNeed ?? "", Consent ?? "", (ConsentReason ?? "").Trim());
        (request.Advice, request.BestPlaced) = ((Advice ?? "").Trim(), (BestPlaced ?? "").Trim());
    }
}
