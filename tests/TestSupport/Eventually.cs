using System.Diagnostics;

namespace CsWorkPerf.TestSupport;

/// <summary>Waits for something that another process or thread brings about.</summary>
public static class Eventually
{
    private static readonly TimeSpan _default = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when <paramref name="condition"/> holds; fails the test when it does not within the time (a minute unless said).</summary>
    /// <param name="condition">Asked again and again, every 50 ms.</param>
    /// <param name="what">What is waited for, for the message of a failure.</param>
    /// <param name="timeout">How long at most.</param>
    public static Task Async(Func<Task<bool>> condition, string what, TimeSpan? timeout = null) =>
        Async(condition, static holds => holds, what, timeout);

    /// <summary>Reads until <paramref name="accept"/> takes what was read, and returns it; the failure tells the last value read.</summary>
    public static async Task<T> Async<T>(Func<Task<T>> read, Func<T, bool> accept, string what, TimeSpan? timeout = null)
    {
        var limit = timeout ?? _default;
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var value = await read();
            if (accept(value)) return value;
            if (clock.Elapsed > limit) Assert.Fail($"Not within {limit.TotalSeconds:0.#} s: {what}. Last seen: {Shortened($"{value}")}");
            await Task.Delay(_pause, TestContext.Current.CancellationToken);
        }
    }

    private static string Shortened(string seen) => seen.Length > 4000 ? "..." + seen[^4000..] : seen;
}
