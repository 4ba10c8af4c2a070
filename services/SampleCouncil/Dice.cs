namespace CsWorkPerf.SampleCouncil;

/// <summary>Chance, the same for the same seed.</summary>
internal sealed class Dice(int seed)
{
    // A seeded Random keeps its sequence between versions of .NET, unlike an unseeded one.
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A whole number from the first up to, not including, the second.</summary>
    public int Between(int from, int before) => _random.Next(from, before);

    public double Factor(double from, double to) => from + ((to - from) * _random.NextDouble());

    public T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>The place of one of the weights, heavier ones more often.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0d;
        foreach (var weight in weights) total += weight;
        var left = _random.NextDouble() * total;
        for (var place = 0; place < weights.Length - 1; place++)
        {
            left -= weights[place];
            if (left < 0) return place;
        }

        return weights.Length - 1;
    }
}
