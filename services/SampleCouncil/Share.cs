namespace CsWorkPerf.SampleCouncil;

/// <summary>Values with how often each occurs.</summary>
internal sealed class Share<T>(params (T Value, double Weight)[] parts)
{
    private readonly T[] _values = [.. parts.Select(part => part.Value)];
    private readonly double[] _weights = [.. parts.Select(part => part.Weight)];

    public T Draw(Dice dice) => _values[dice.Weighted(_weights)];
}
