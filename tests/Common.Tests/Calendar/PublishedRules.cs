namespace CsWorkPerf.Common.Tests.Calendar;

/// <summary>
/// What the rules give, apart from the table: the Gregorian Easter, the Mondays of the 1971 Act and the substitutes, with the
/// decisions of single years on top.
/// </summary>
internal static class PublishedRules
{
    private static readonly Dictionary<int, (DateOnly[] Gone, DateOnly[] Added)> Decisions = new()
    {
        [2011] = ([], [new(2011, 4, 29)]),
        [2012] = ([new(2012, 5, 28)], [new(2012, 6, 4), new(2012, 6, 5)]),
        [2020] = ([new(2020, 5, 4)], [new(2020, 5, 8)]),
        [2022] = ([new(2022, 5, 30)], [new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19)]),
        [2023] = ([], [new(2023, 5, 8)]),
    };

    public static IEnumerable<DateOnly> Of(int year)
    {
        var easter = Easter(year);
        HashSet<DateOnly> days =
        [
            easter.AddDays(-2), easter.AddDays(1), MondayFrom(new(year, 5, 1)), MondayFrom(new(year, 5, 25)), MondayFrom(new(year, 8, 25)),
        ];
        foreach (var fixedDay in (DateOnly[])[new(year, 1, 1), new(year, 12, 25), new(year, 12, 26)])
        {
            if (fixedDay.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days.Add(fixedDay);
        }
        foreach (var weekend in (DateOnly[])[new(year, 1, 1), new(year, 12, 25), new(year, 12, 26)])
        {
            if (weekend.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                continue;
            var substitute = weekend;
            while (substitute.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || days.Contains(substitute))
                substitute = substitute.AddDays(1);
            days.Add(substitute);
        }
        var (gone, added) = Decisions.GetValueOrDefault(year, ([], []));
        return days.Except(gone).Concat(added).Order();
    }

    private static DateOnly MondayFrom(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday)
            day = day.AddDays(1);
        return day;
    }

    // By full moons (golden number and epact), as the prayer book's tables do it.
    private static DateOnly Easter(int year)
    {
        var golden = (year % 19) + 1;
        var century = (year / 100) + 1;
        var droppedLeapDays = (3 * century / 4) - 12;
        var moonCorrection = (((8 * century) + 5) / 25) - 5;
        var sunday = (5 * year / 4) - droppedLeapDays - 10;
        var epact = ((11 * golden) + 20 + moonCorrection - droppedLeapDays) % 30;
        if ((epact == 25 && golden > 11) || epact == 24)
            epact++;
        var fullMoon = 44 - epact;
        if (fullMoon < 21)
            fullMoon += 30;
        var day = fullMoon + 7 - ((sunday + fullMoon) % 7);
        return new DateOnly(year, 3, 1).AddDays(day - 1);
    }
}
