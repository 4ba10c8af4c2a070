namespace CsWorkPerf.SampleCouncil;

/// <summary>The families, which come to be known one by one as they are first contacted about.</summary>
internal sealed class Population(CouncilOptions options, ChildrenFile file, Dice dice)
{
    private const int YearDays = 365;

    /// <summary>How many contacts are about a family contacted about in the year before, and about one known for longer.</summary>
    private const double Recent = 0.43, Older = 0.05;

    private static readonly double[] Shares = [.. Places.Localities.Select(locality => locality.Share)];

    private readonly List<Family> _families = [];
    private readonly List<DateOnly> _births = [];
    private readonly List<int> _knownBefore = [];

    /// <summary>Begins a day, counted from the first; days begin in order.</summary>
    public void StartDay(int day)
    {
        while (_knownBefore.Count <= day) _knownBefore.Add(_families.Count);
    }

    /// <summary>The family of the next contact, and those of its children that the contact is about.</summary>
    public (Family Family, IReadOnlyList<int> Children) Next(int day)
    {
        var date = options.Start.AddDays(day);
        var family = Known(day);
        var children = family is null ? [] : Minors(family, date);
        if (family is null || children.Count == 0)
        {
            family = Add(date);
            children = Minors(family, date);
        }

        return (family, dice.Chance(0.6) ? children : [dice.Any(children)]);
    }

    private Family? Known(int day)
    {
        var yearAgo = _knownBefore[Math.Max(0, day - YearDays)];
        // In the first year the council's memory only fills up.
        var memory = Math.Min(1, (double)day / YearDays);
        if (dice.Chance(Recent * memory)) return Drawn(yearAgo, _knownBefore[day]);
        return dice.Chance(Older * memory) ? Drawn(0, yearAgo) : null;
    }

    private Family? Drawn(int from, int before)
    {
        if (from >= before) return null;
        for (var tries = 0; tries < 4; tries++)
        {
            var family = _families[dice.Between(from, before)];
            if (family.IsAtRisk || dice.Chance(0.25)) return family;
        }

        return _families[dice.Between(from, before)];
    }

    private List<int> Minors(Family family, DateOnly date) =>
        [.. Enumerable.Range(family.FirstChild, family.Children).Where(child => _births[child].AddYears(18) > date)];

    private Family Add(DateOnly date)
    {
        var family = new Family
        {
            FirstChild = _births.Count,
            Children = (byte)(1 + dice.Weighted([0.56, 0.28, 0.12, 0.04])),
            Locality = (byte)dice.Weighted(Shares),
            IsAtRisk = dice.Chance(0.18),
        };
        _families.Add(family);
        foreach (var birth in file.Add(family, date)) _births.Add(birth);
        return family;
    }
}
