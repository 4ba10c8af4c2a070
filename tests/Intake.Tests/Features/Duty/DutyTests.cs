using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Intake.Tests.Features.Board;
using CsWorkPerf.TestSupport;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests.Features.Duty;

public sealed class DutyTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(IntakeHost.Start);
    private readonly IntakeHost _intake;

    public DutyTests() => _intake = new IntakeHost { Time = _time };

    public ValueTask InitializeAsync() => _intake.InitializeAsync();

    public ValueTask DisposeAsync() => _intake.DisposeAsync();

    private IEnumerable<string> OnDuty() => _intake.View().OnDuty.Select(shift => shift.WorkerId);

    [Fact]
    public void SignOn_WithoutAnEnd_LastsUntilTheFrontDoorCloses()
    {
        var shift = _intake.SignOn();

        Assert.Equal(new Shift { WorkerId = "w1", Name = "Worker w1", Since = "2026-03-17T10:30", Until = "2026-03-17T22:00" }, shift);
        Assert.Equal([shift], _intake.View().OnDuty);
    }

    [Fact]
    public void SignOff_Forgotten_EndsWhenTheFrontDoorCloses()
    {
        _intake.SignOn();
        _time.Advance(TimeSpan.FromHours(11.5) - TimeSpan.FromSeconds(1));
        Assert.Equal(["w1"], OnDuty());

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(OnDuty());
        // The next morning it is another shift.
        _time.Advance(TimeSpan.FromHours(10));
        Assert.Equal("2026-03-18T22:00", _intake.SignOn().Until);
        Assert.Equal(["w1"], OnDuty());
    }

    [Fact]
    public void SignOn_OnDutyAlready_ChangesUntilWhen()
    {
        _intake.SignOn(until: "2026-03-17T12:00");
        _time.Advance(TimeSpan.FromMinutes(30));

        var prolonged = _intake.SignOn(until: "2026-03-17T17:00");

        Assert.Equal(("2026-03-17T10:30", "2026-03-17T17:00"), (prolonged.Since, prolonged.Until));
        Assert.Equal([prolonged], _intake.View().OnDuty);
    }

    [Fact]
    public void SignOn_SentTwice_IsDoneOnce()
    {
        var request = new SignOnRequest { RequestId = IntakeHost.Key() };
        var first = _intake.Duty().SignOn(request);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first, _intake.Duty().SignOn(request));
    }

    [Theory]
    [InlineData("2026-03-17T10:30", "TOO_EARLY")]
    [InlineData("2026-03-17T22:01", "TOO_LATE")]
    [InlineData("2026-03-17", "NOT_A_TIME")]
    [InlineData("later", "NOT_A_TIME")]
    public void SignOn_UntilAnImpossibleTime_IsRefused(string until, string reason) => Assert.Equal(("until", reason), Refused.Field(() => _intake.SignOn(until: until)));

    [Fact]
    public void SignOn_WhileClosedForLong_LastsAtMostSixteenHours()
    {
        // Thursday before Easter, 22:30: it opens next on Saturday.
        _time.Advance(new DateTimeOffset(2026, 4, 2, 21, 30, 0, TimeSpan.Zero) - _time.GetUtcNow());

        Assert.Equal("2026-04-03T14:30", _intake.SignOn().Until);
        Assert.Equal(("until", "TOO_LATE"), Refused.Field(() => _intake.SignOn(until: "2026-04-03T14:31")));
    }

    [Fact]
    public async Task SignOff_OnDuty_EndsItAndIsLogged()
    {
        _intake.SignOn();
        _time.Advance(TimeSpan.FromMinutes(90));

        var ended = _intake.Duty().SignOff(new SignOffRequest { RequestId = IntakeHost.Key() });

        Assert.Equal("2026-03-17T12:00", ended.Until);
        Assert.Empty(OnDuty());
        Assert.Equal("NOT_ON_DUTY", Refused.Rule(() => _intake.Duty().SignOff(new SignOffRequest { RequestId = IntakeHost.Key() })));
        Assert.Equal([("sign_on", "worker", "w1"), ("sign_off", "worker", "w1")], (await _intake.AccessLogAsync()).Where(one => one.Record == "worker"));
    }

    [Fact]
    public void SignOff_OfAnother_IsForManagers()
    {
        _intake.SignOn();
        var request = new SignOffRequest { RequestId = IntakeHost.Key(), WorkerId = "w1" };

        Assert.Equal(StatusCode.PermissionDenied, Refused.Status(() => _intake.Duty("w2").SignOff(request)));
        Assert.Equal(["w1"], OnDuty());
        _intake.Duty("w2", Roles.Manager).SignOff(request);
        Assert.Empty(OnDuty());
    }

    [Fact]
    public void SignOn_AccountWithoutAWorker_IsRefused()
    {
        var duty = new Contracts.Intake.V1.Duty.DutyClient(_intake.Host.As(Roles.Practitioner));

        Assert.Equal("NO_WORKER", Refused.Rule(() => duty.SignOn(new SignOnRequest { RequestId = IntakeHost.Key() })));
        Assert.Equal("NO_WORKER", Refused.Rule(() => duty.SignOff(new SignOffRequest { RequestId = IntakeHost.Key() })));
    }
}
