using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Common.Tests.Sql;
using CsWorkPerf.TestSupport;

namespace CsWorkPerf.Common.Tests.Hosting;

public sealed class MeterTests
{
    [Fact]
    public async Task Gauges_EventsWaiting_SayHowManyAndForHowLong()
    {
        var time = new ManualTime();
        await using var host = await TestHost.StartAsync(
            "sample", builder => builder.Services.AddService<SampleService>(builder.Configuration, typeof(SampleDb).Assembly), _ => { }, time);
        host.Get<RelayStates>().Add("stuck").Waiting(3);
        var follower = host.Get<FollowerStates>().Add("stuck", "intake");
        (follower.Position, follower.Head) = (5, 12);
        time.Advance(TimeSpan.FromSeconds(90));

        var said = Read(host.Get<IMeterFactory>());

        Assert.Equal(["0 of sample", "3 of stuck"], said["cswp.outbox.depth"].Order());
        Assert.Equal(["0 of sample", "90 of stuck"], said["cswp.relay.lag"].Order());
        Assert.Equal(["7 of stuck"], said["cswp.follower.lag"]);
    }

    private static ConcurrentDictionary<string, ConcurrentBag<string>> Read(IMeterFactory host)
    {
        var said = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        using var listener = new MeterListener
        {
            // Other tests' hosts have meters of that name too.
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == Telemetry.Meter && instrument.Meter.Scope == host) listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return said;

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            said.GetOrAdd(instrument.Name, _ => []).Add(FormattableString.Invariant($"{value} of {tags[0].Value}"));
    }
}
