using System.Diagnostics;
using System.Globalization;
using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.AllInOne.Verbs;
using CsWorkPerf.Common.Errors;

namespace CsWorkPerf.AllInOne.Import;

/// <summary>Shows how a wait for the services goes on, and ends it where nothing does for long.</summary>
internal sealed class PatientWait(TimeSpan limit) : IDisposable
{
    private const string Setting = "Import:GiveUpAfterSeconds";

    // The longest step, a transaction over thousands of events on a slow disk, takes a small part of it.
    private const int Default = 600;

    private readonly ProgressLine _progress = new();
    private string _last = "";
    private long _most, _moved = Stopwatch.GetTimestamp();

    /// <summary>For how long nothing may go on: <c>Import:GiveUpAfterSeconds</c>.</summary>
    /// <exception cref="BadSetting">It is no whole number from 1 to 86,400.</exception>
    public static TimeSpan Limit(IConfiguration settings)
    {
        var text = settings[Setting];
        if (text is null) return TimeSpan.FromSeconds(Default);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : throw new BadSetting($"Setting {Setting} is '{text}'; it must be a whole number from 1 to 86,400.");
    }

    /// <summary>Some events are still to be taken in.</summary>
    /// <exception cref="CommandFailed">Nothing went on for as long as it may.</exception>
    public void GoesOn(string what, IReadOnlyCollection<Behind> behind)
    {
        var left = behind.Sum(one => one.Head - one.Position);
        _most = Math.Max(_most, left);
        Check(behind, done: 0);
        _progress.Show(what, _most - left, _most);
    }

    /// <summary>All were taken in, and something is done with them.</summary>
    /// <inheritdoc cref="GoesOn(string, IReadOnlyCollection{Behind})"/>
    public void GoesOn(string what, IReadOnlyCollection<Behind> behind, (long Done, long Total) rows)
    {
        Check(behind, rows.Done);
        _progress.Show(what, rows.Done, rows.Total);
    }

    public void Dispose() => _progress.Dispose();

    // That there is more and more to take in is no progress.
    private void Check(IReadOnlyCollection<Behind> behind, long done)
    {
        var now = $"{done} {string.Join(' ', behind.Select(one => $"{one.Service}/{one.Source}/{one.Position}"))}";
        if (now != _last) (_last, _moved) = (now, Stopwatch.GetTimestamp());
        if (Stopwatch.GetElapsedTime(_moved) > limit) throw new CommandFailed(Stuck(behind));
    }

    private string Stuck(IEnumerable<Behind> behind) => string.Create(CultureInfo.InvariantCulture,
        $"For {limit.TotalSeconds:0} seconds nothing has gone on: {string.Join(", ", behind.Select(Text))}. What was stored stays stored. "
        + $"The log of the services says what is wrong; see to it, then do this again. (On a very slow machine: a longer {Setting}.)");

    private static string Text(Behind one) => string.Create(CultureInfo.InvariantCulture, $"{one.Head - one.Position:N0} events of {one.Source} are not in {one.Service}");
}
