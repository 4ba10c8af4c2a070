namespace CsWorkPerf.Assessment.Features.Directory;

/// <summary>A worker in a team and role in [From, To).</summary>
public sealed record KnownSpell(string TeamId, string Role, DateOnly From, DateOnly? To)
{
    public bool Holds(DateOnly day) => From <= day && !(To <= day);
}
