using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What is typed about one child of a conversation.</summary>
public sealed class DraftChildForm
{
    public string ChildId { get; set; } = "";

    /// <summary>As the page showed it: all that is left of it where the draft is not the person's any more.</summary>
    public string? Name { get; set; }
    public string? Locality { get; set; }
    public string? PrimaryNeed { get; set; }
    public string? Summary { get; set; }
    public ConcernForm Concern { get; set; } = new();

    /// <summary>Nothing was typed or chosen.</summary>
    internal bool Blank => Read().Equals(new DraftChild { ChildId = ChildId });

    internal static DraftChildForm Of(DraftChild child) => new()
    {
        ChildId = child.ChildId,
        Locality = child.LocalityId,
        PrimaryNeed = child.PrimaryNeed,
        Summary = child.Summary,
        Concern = new ConcernForm
        {
            Factors = [.. child.Factors],
            LevelOfNeed = child.LevelOfNeed,
            Consent = child.Consent,
            ConsentReason = child.ConsentReason,
            Advice = child.Advice,
            BestPlaced = child.BestPlaced,
        },
    };

    internal DraftChild Read()
    {
        var child = new DraftChild
        {
            ChildId = ChildId,
            LocalityId = Locality ?? "",
            PrimaryNeed = PrimaryNeed ?? "",
            LevelOfNeed = Concern.LevelOfNeed ?? "",
            Consent = Concern.Consent ?? "",
            ConsentReason = Concern.ConsentReason ?? "",
            Advice = Concern.Advice ?? "",
            BestPlaced = Concern.BestPlaced ?? "",
            Summary = Summary ?? "",
        };
        child.Factors.AddRange(Concern.Factors);
        return child;
    }

    /// <summary>The form's field that a field of the request's child is about.</summary>
    internal static string FieldOf(string field) => field switch
    {
        "locality_id" => nameof(Locality),
        "primary_need" => nameof(PrimaryNeed),
        "summary" => nameof(Summary),
        _ => ConcernForm.Fields(nameof(Concern) + ".").FirstOrDefault(known => known.Key == field).Value ?? nameof(ChildId),
    };
}
