using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Reporting.Features.Facts;
using CsWorkPerf.Reporting.Features.Totals;

namespace CsWorkPerf.Reporting.Tests.Features.Totals;

public sealed class ContactMonthTests
{
    private static readonly string?[] Modes = [null, .. Contracts.CodeSets.Modes.Codes.Values];

    /// <summary>Every code of every set, every hour and the first and last day: what goes in comes out.</summary>
    [Fact]
    public void Cell_WhateverIsPacked_IsReadAgain()
    {
        foreach (var day in (int[])[1, 17, 31])
            for (var hour = -1; hour < 24; hour++)
                foreach (var source in ReportingSourcesAndNone())
                    foreach (var (mode, outcome, supplied) in Codes())
                    {
                        var (outOfHours, repeat) = (hour % 2 == 0, day == 17);
                        var contact = new ContactFact
                        {
                            ContactId = "1", Version = 1, ChildId = "2", Source = source, Mode = mode, Outcome = outcome, OutcomeSupplied = supplied,
                            ReceivedAt = new LocalMoment(new(2026, 1, day), hour < 0 ? null : new TimeOnly(hour, 59))
                        };
                        var cell = ContactCell.Of(contact, new RowDimensions { OutOfHours = hour < 0 ? null : outOfHours ? "true" : "false" }, repeat);

                        Assert.Equal(
                            (day - 1, hour < 0 ? (int?)null : hour, hour >= 0 && outOfHours, source, mode, supplied ? outcome : null, supplied && outcome is null, repeat),
                            (cell.Day, cell.Hour, cell.OutOfHours, ContactCell.Sources[cell.SourceNumber], ContactCell.Modes[cell.ModeNumber], cell.Outcome, cell.IsUndecided, cell.IsRepeat));
                    }

        static IEnumerable<string?> ReportingSourcesAndNone() => ReferralSources.Codes.Values.Prepend(null);

        static IEnumerable<(string? Mode, string? Outcome, bool Supplied)> Codes() =>
            Outcomes.Codes.Values.Prepend(null).Select((outcome, i) => (Modes[i % Modes.Length], outcome, true)).Append((null, null, false));
    }

    [Fact]
    public void Cell_CodeThatIsNotOfItsSet_IsNone() => Assert.Equal(0, ContactCell.Of(
        new ContactFact { ContactId = "1", Version = 1, ChildId = "2", Source = "99", ReceivedAt = new LocalMoment(new(2026, 1, 1)), OutcomeSupplied = true }, new RowDimensions(), false).SourceNumber);

    [Fact]
    public void Text_AnyCounts_AreReadAgain()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var counts = new Dictionary<int, int>();
            for (var i = random.Next(60); i > 0; i--)
                counts[random.Next(1 << random.Next(1, 25))] = random.Next(3) switch { 0 => 1, 1 => random.Next(-300, 300), _ => random.Next(int.MinValue, int.MaxValue) };
            var read = new ContactMonth(1, 1, []);

            read.Add(new ContactMonth(1, 1, counts).Text());

            Assert.Equal(counts.Where(one => one.Value != 0).OrderBy(one => one.Key), read.Counts.OrderBy(one => one.Key));
        }
    }

    /// <summary>What is merged on the way is what comes of adding both up.</summary>
    [Fact]
    public void Text_OnTopOfStoredCounts_IsTheSum()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            var (stored, changes) = (Some(random.Next(40)), Some(random.Next(6)));
            var sum = new ContactMonth(1, 1, new(stored.Counts));
            sum.Add(changes.Text());

            Assert.Equal(sum.Text(), changes.Text(stored.Text()));
        }

        ContactMonth Some(int cells) => new(1, 1, Enumerable.Range(0, cells).Select(_ => random.Next(60) * 1_000).Distinct().ToDictionary(cell => cell, _ => random.Next(-2, 3)));
    }

    [Fact]
    public void Text_WhatWasTakenAway_LeavesNothing()
    {
        var month = new ContactMonth(1, 1, new() { [5] = 2, [70_000] = 1 });

        Assert.Equal("", new ContactMonth(1, 1, new() { [5] = -2, [70_000] = -1 }).Text(month.Text()));
        Assert.NotEqual("", month.Text());
    }
}
