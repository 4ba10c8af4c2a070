using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Duty;

/// <summary>Duty between the wire and the domain.</summary>
internal static class DutyMapping
{
    public static LocalMoment? Read(V1.SignOnRequest request)
    {
        var found = new Violations();
        var until = found.Moment("until", request.Until);
        found.ThrowIfAny();
        return until;
    }

    public static string Read(V1.SignOffRequest request)
    {
        var found = new Violations();
        var worker = found.Id("worker_id", request.WorkerId);
        found.ThrowIfAny();
        return worker;
    }

    public static V1.Shift Write(Shift shift) => new()
    {
        WorkerId = shift.WorkerId,
        Name = shift.By,
        Since = LocalMoment.From(shift.OnAt).ToString(),
        Until = LocalMoment.From(shift.Until).ToString()
    };
}
