using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Sql;
using CsWorkPerf.Reporting.Features.Facts;

namespace CsWorkPerf.Reporting.Features.Places;

/// <summary>Refuses a place that nobody has heard of, rather than answer that nothing happened there.</summary>
internal static class PlaceCheck
{
    /// <param name="session">Where to look.</param>
    /// <param name="locality">Id; null and <see cref="Dimensions.NoValue"/> pass.</param>
    /// <param name="team">Id; likewise.</param>
    /// <param name="field">The request's field for <c>locality</c> and <c>team</c>.</param>
    /// <exception cref="InvalidInput">An unknown place.</exception>
    public static async Task CheckAsync(Session session, string? locality, string? team, Func<string, string> field)
    {
        if (locality is not null and not Dimensions.NoValue && !await PlaceStore.KnowsLocalityAsync(session, locality)) throw Unknown("locality", locality);
        if (team is not null and not Dimensions.NoValue && !await PlaceStore.KnowsTeamAsync(session, team)) throw Unknown("team", team);

        InvalidInput Unknown(string place, string id) =>
            new(field(place), $"There is no {place} '{Violations.Shorten(id)}' in the directory or on any row.", "UNKNOWN_CODE");
    }
}
