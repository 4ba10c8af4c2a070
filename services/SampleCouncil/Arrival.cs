using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Makes a contact as it arrives: from whom, when and how.</summary>
internal sealed class Arrival(CouncilOptions options, WorkingDayCalendar calendar, Demand demand, Dice dice)
{
    private static readonly string[] ModeNames = ["conversation", "written", "online", "telephone"];

    /// <summary>Weights of the hours of a working day, from midnight. None is 1: on two nights a year it occurs twice or never.</summary>
    private static readonly double[] OfficeHours =
        [0.4, 0, 0.2, 0.2, 0.2, 0.2, 0.3, 1, 4, 10, 12, 12, 10, 10, 11, 12, 10, 5, 2.5, 2, 1.5, 1.2, 1, 0.7];

    private static readonly double[] AllHours =
        [3, 0, 2, 1.5, 1, 1, 1.5, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4.5, 4];

    public SampleContact Next(int day)
    {
        var group = demand.Group(day, dice);
        var source = Sources.Code(dice, group);
        var professional = ReferralSources.IsProfessional(source);
        var received = Time(day, isPolice: source == "6");
        return new SampleContact
        {
            Day = day,
            ReceivedAt = received,
            HasTime = !dice.Chance(0.025),
            Group = group,
            Source = source,
            Mode = Mode(day, professional),
            IsProfessional = professional,
            IsOutOfHours = !calendar.IsWorkingDay(DateOnly.FromDateTime(received)) || received.Hour is < 9 or >= 17,
        };
    }

    private DateTime Time(int day, bool isPolice)
    {
        var date = options.Start.AddDays(day);
        var always = isPolice && dice.Chance(0.5);
        var hours = (always || !calendar.IsWorkingDay(date) ? AllHours : OfficeHours).AsSpan();
        if (date == options.Today) hours = hours[..options.Now.Hour];
        return date.ToDateTime(new TimeOnly(dice.Weighted(hours), dice.Between(0, 60)));
    }

    /// <summary>Conversations with professionals take the place of forms over the years.</summary>
    private string Mode(int day, bool professional)
    {
        if (!professional) return ModeNames[dice.Weighted([0.08, 0.05, 0.25, 0.62])];
        var conversation = 0.35 + (0.25 * day / demand.Days);
        return ModeNames[dice.Weighted([conversation, (1 - conversation) * 0.5, (1 - conversation) * 0.32, (1 - conversation) * 0.18])];
    }
}
