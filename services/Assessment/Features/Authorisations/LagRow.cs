namespace CsWorkPerf.Assessment.Features.Authorisations;

/// <summary>When an assessment was submitted and authorised; of one that waits there is no such day yet.</summary>
public sealed record SubmittedDays
{
    /// <summary>Who authorised it, or to whom it was sent; blank where that is nobody known.</summary>
    public required string ManagerId { get; init; }
    public required string TeamId { get; init; }
    public required DateOnly SubmittedOn { get; init; }
    public DateOnly? AuthorisedOn { get; init; }
}

/// <summary>How long authorisation took and takes in a group, in working days.</summary>
/// <param name="Id">The manager or the team; blank for none.</param>
/// <param name="Authorised">How many were authorised.</param>
/// <param name="Days">Their days together.</param>
/// <param name="MedianDays">0 where there are none.</param>
/// <param name="LongestDays">The most of one.</param>
/// <param name="Waiting">How many wait now.</param>
/// <param name="LongestWaitingDays">The most that one has waited.</param>
public sealed record LagRow(string Id, int Authorised, long Days, double MedianDays, int LongestDays, int Waiting, int LongestWaitingDays)
{
    /// <param name="id">The group.</param>
    /// <param name="taken">Days of each that was authorised.</param>
    /// <param name="waited">Days of each that waits.</param>
    public static LagRow Of(string id, IEnumerable<int> taken, IEnumerable<int> waited)
    {
        var (done, open) = (taken.Order().ToList(), waited.ToList());
        var median = done.Count == 0 ? 0 : (done[(done.Count - 1) / 2] + done[done.Count / 2]) / 2.0;
        return new(id, done.Count, done.Sum(days => (long)days), median, done.LastOrDefault(), open.Count, open.DefaultIfEmpty().Max());
    }
}

/// <summary>How long authorisation took in [From, To), and takes now.</summary>
public sealed record LagView(DateOnly From, DateOnly To, IReadOnlyList<LagRow> Managers, IReadOnlyList<LagRow> Teams, LagRow All);
