using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.Intake.Features.Contacts;

/// <summary>What is said of a concern beside its primary need. A blank is the empty string.</summary>
public sealed record Concern
{
    public const int MostAdvice = 4000, MostReason = 1000, MostBestPlaced = 200;

    /// <summary>Codes of <see cref="Contracts.CodeSets.Factors"/> separated by spaces, in the order of the set.</summary>
    public string Factors { get; init; } = "";

    /// <summary>Code of <see cref="LevelsOfNeed"/>.</summary>
    public string LevelOfNeed { get; init; } = "";

    /// <summary>Code of <see cref="Consents"/>.</summary>
    public string Consent { get; init; } = "";
    public string ConsentReason { get; init; } = "";
    public string Advice { get; init; } = "";

    /// <summary>Who is best placed to help.</summary>
    public string BestPlaced { get; init; } = "";

    /// <summary>
    /// Consent that was not sought, or was overridden, needs a reason, and another has none; that there are no factors stands
    /// alone; no text is too long.
    /// </summary>
    /// <param name="found">Takes what is wrong.</param>
    /// <param name="before">What stands before the fields' names, such as <c>children[0].</c>.</param>
    public void Check(Violations found, string before = "")
    {
        var none = Contracts.CodeSets.Factors.None;
        if (Factors != none && Factors.Split(' ').Contains(none))
            found.Add(before + "factors", $"{before}factors has {none} beside another code; {none} ({Contracts.CodeSets.Factors.Codes.LabelOf(none)}) stands alone.", "NOT_ALLOWED");
        var field = before + "consent_reason";
        if (Consents.NeedsReason(Consent)) found.Required(field, ConsentReason);
        else if (ConsentReason.Length > 0)
            found.Add(field, $"{field} goes with the consent {Consents.NotSought} or {Consents.Overridden} only; the consent is {(Consent.Length == 0 ? "empty" : Consent)}.", "NOT_ALLOWED");
        found.AtMost(field, ConsentReason, MostReason);
        found.AtMost(before + "advice", Advice, MostAdvice);
        found.AtMost(before + "best_placed", BestPlaced, MostBestPlaced);
    }

    /// <summary>The contact with this concern.</summary>
    public Contact Of(Contact contact) => contact with
    {
        Factors = Factors,
        LevelOfNeed = LevelOfNeed,
        Consent = Consent,
        ConsentReason = ConsentReason,
        Advice = Advice,
        BestPlaced = BestPlaced
    };
}
