using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>One row of workers.csv.</summary>
internal sealed record Spell(
    string Worker, string Name, string Team, string Post, string Role, string Engagement, string Fte, bool Asye, DateOnly From,
    DateOnly? To, string LeaverReason)
{
    public bool Holds(DateOnly day) => From <= day && (To is not { } to || day < to);
}

/// <summary>The workers: every post has holders one after the other, some of them from an agency, with gaps between.</summary>
internal sealed class Staff
{
    private static readonly Share<string> Engaged =
        new((Engagements.Permanent, 0.47), (Engagements.FixedTerm, 0.05), (Engagements.Agency, 0.48));

    private static readonly Share<string> Reasons =
        new(("resigned", 0.62), ("to_agency", 0.14), ("retired", 0.1), ("moved", 0.1), ("other", 0.04));

    private readonly CouncilOptions _options;
    private readonly Dice _dice;
    private readonly Dictionary<string, List<Spell>> _byTeam = [];
    private int _workers;
    private int _posts;

    public Staff(CouncilOptions options, Dice dice)
    {
        (_options, _dice) = (options, dice);
        foreach (var team in Places.Teams)
        {
            _byTeam[team.Id] = [];
            Fill(team.Id, WorkerRoles.TeamManager);
            for (var post = 0; post < team.Posts; post++)
                Fill(team.Id, post < 1 ? WorkerRoles.PracticeManager : post < 4 ? WorkerRoles.SeniorSocialWorker : WorkerRoles.SocialWorker);
            Fill(team.Id, WorkerRoles.FamilySupport);
        }
    }

    public IEnumerable<Spell> Spells => _byTeam.Values.SelectMany(spells => spells);

    /// <summary>A social worker of a team on a day; now and then nobody.</summary>
    public string Anyone(string team, DateOnly day, Dice dice)
    {
        for (var tries = 0; tries < 6; tries++)
        {
            var spell = dice.Any(_byTeam[team]);
            if (spell.Holds(day) && spell.Role is WorkerRoles.SocialWorker or WorkerRoles.SeniorSocialWorker) return spell.Worker;
        }

        return "";
    }

    /// <summary>Gives a post its holders, from before the first day to the last.</summary>
    private void Fill(string team, string role)
    {
        var post = $"P{++_posts:D3}";
        var from = _options.Start.AddDays(-_dice.Between(30, 2_500));
        while (from < _options.Today)
        {
            var engagement = role == WorkerRoles.TeamManager ? Engagements.Permanent : Engaged.Draw(_dice);
            var days = engagement == Engagements.Agency ? _dice.Between(150, 700) : _dice.Between(300, 4_500);
            var to = from.AddDays(days);
            var ends = to < _options.Today;
            if (!ends || to > _options.Start) _byTeam[team].Add(NewSpell(team, post, role, engagement, from, ends ? to : null));
            from = to.AddDays(_dice.Between(0, 120));
        }
    }

    private Spell NewSpell(string team, string post, string role, string engagement, DateOnly from, DateOnly? to) => new(
        $"W{++_workers:D4}",
        $"{Names.First(_dice, "U")} {Names.Family(_dice)}",
        team,
        post,
        role,
        engagement,
        _dice.Chance(0.8) ? "1" : _dice.Chance(0.5) ? "0.8" : "0.6",
        role == WorkerRoles.SocialWorker && engagement == Engagements.Permanent && to is null && _dice.Chance(0.15),
        from,
        to,
        to is null ? "" : engagement == Engagements.Agency ? "other" : Reasons.Draw(_dice));
}
