namespace CsWorkPerf.Portal.Charts;

/// <summary>From values to coordinates, with a few round values for the axis.</summary>
internal sealed record Scale(double From, double To, double Start, double End, double Step)
{
    /// <summary>A scale from zero (or below, where values are) to a round number that is not below the greatest; where all is zero, to the cap or to five.</summary>
    /// <param name="values">What is drawn.</param>
    /// <param name="start">The coordinate of the least.</param>
    /// <param name="end">The coordinate of the greatest.</param>
    /// <param name="cap">The scale goes no further than this, unless a value does.</param>
    /// <param name="whole">What is counted has no parts, and neither have the steps.</param>
    public static Scale For(IEnumerable<double> values, double start, double end, double? cap = null, bool whole = false)
    {
        var all = values.DefaultIfEmpty(0).ToList();
        double least = Math.Min(0, all.Min()), most = all.Max();
        if (most <= 0) most = least < 0 ? 1 : cap ?? 5;
        var step = RoundUp((most - least) / 5);
        if (whole) step = Math.Max(1, step);
        var to = Math.Ceiling((most / step) - 1e-9) * step;
        var from = Math.Floor((least / step) + 1e-9) * step;
        return new Scale(from, cap is { } limit && to > limit && most <= limit ? limit : to, start, end, step);
    }

    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    public IEnumerable<double> Ticks()
    {
        for (var index = 0; From + (index * Step) <= To + (Step * 1e-6); index++) yield return Math.Round(From + (index * Step), 10);
    }

    private static double RoundUp(double step)
    {
        if (step <= 0) return 1;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var lead = step / magnitude;
        return magnitude * (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10);
    }
}
