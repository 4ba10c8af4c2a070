using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A form about the outcome of a contact, a next step or a check.</summary>
public abstract class OutcomePageModel(IntakeBackend intake) : StepModel
{
    public ContactDetails Details { get; private set; } = null!;

    protected override string RecordPage => "/FrontDoor/Contact";

    /// <summary>What the form is about; null where the contact has no such thing.</summary>
    protected abstract Standing? Find();

    protected override async Task<Standing?> FindAsync(Guid id, CancellationToken cancellation)
    {
        Details = await intake.GetContactAsync(id.ToString(), cancellation);
        return Find();
    }

    protected static Standing StandingOf(NextStep step) => new("this step", step.Version, Says(OutcomeWords.State(step).Text));

    protected static Standing StandingOf(AgencyCheck check) => new("this check", check.Version, Says(OutcomeWords.State(check).Text));

    private static string Says(string state) => $"; now it says: {state.ToLowerInvariant()}";
}
