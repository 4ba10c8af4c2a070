using CsWorkPerf.Contracts.CodeSets;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Draws what the front door wrote down, contact by contact: the same for the same seed and the same contacts in the same order.</summary>
/// <param name="today">The day on which the data end.</param>
/// <param name="seed">Another number gives other notes.</param>
public sealed class FrontDoorNotes(DateOnly today, int seed = 1)
{
    private static readonly Share<string> Undecided = new(("", 0.08), ("1", 0.12), ("2", 0.34), ("3", 0.3), ("4", 0.16));

    private static readonly Dictionary<string, Share<string>> Levels = new()
    {
        [Outcomes.Nfa] = new(("1", 0.8), ("2", 0.2)),
        [Outcomes.Advice] = new(("1", 0.55), ("2", 0.45)),
        [Outcomes.Universal] = new(("1", 1)),
        [Outcomes.EarlyHelp] = new(("2", 0.85), ("3", 0.15)),
        [Outcomes.OpenCase] = new(("3", 0.6), ("4", 0.4)),
        [Outcomes.OtherAuthority] = new(("2", 0.5), ("3", 0.5)),
        [Outcomes.ReferralAssessment] = new(("3", 0.7), ("4", 0.3)),
        [Outcomes.ReferralStrategy] = new(("4", 1)),
    };

    private static readonly Dictionary<string, string[]> FactorsOf = new()
    {
        ["N1"] = ["3A", "3B", "16A", "17A", "18C", "19C"], ["N2"] = ["5A", "6A"], ["N3"] = ["4B", "6B"], ["N4"] = ["1B", "2B", "4B", "15A"],
        ["N5"] = ["3B", "4A", "17A"], ["N6"] = ["10A", "13A", "14A", "24A"], ["N7"] = ["20"], ["N8"] = ["7A", "9A", "10A"],
    };

    private static readonly string[] CallerRoles = ["Designated safeguarding lead", "Health visitor", "Sergeant, protecting vulnerable people", "Housing officer", "Family support worker"];

    private readonly Dice _dice = new(seed);

    /// <summary>The note on the next contact.</summary>
    /// <param name="receivedOn">When it came.</param>
    /// <param name="primaryNeed">Code, or empty.</param>
    /// <param name="outcome">Code, or empty while undecided.</param>
    public FrontDoorNote Next(DateOnly receivedOn, string primaryNeed, string outcome)
    {
        var level = Levels.GetValueOrDefault(outcome, Undecided).Draw(_dice);
        if (level.Length == 0) return new("", [], "", "", [], []);
        var known = FactorsOf.GetValueOrDefault(primaryNeed, []);
        string[] factors = known.Length == 0 ? [] : [.. Enumerable.Range(0, _dice.Between(1, 3)).Select(_ => _dice.Any(known)).Distinct().Order(StringComparer.Ordinal)];
        var consent = level == "4" && _dice.Chance(0.5) ? Consents.Overridden : _dice.Chance(0.8) ? Consents.Given : Consents.NotSought;
        return new(level, factors, consent, consent switch
        {
            Consents.Overridden => "Asking first would have put the child at risk.",
            Consents.NotSought => "The parents could not be reached before the call.",
            _ => ""
        }, [.. Steps(outcome).Select(step => Step(step, receivedOn))], [.. Agencies(outcome, level).Select(Check)]);
    }

    /// <summary>Who calls from a source.</summary>
    public SampleCaller Caller(string source) => new(
        $"{Names.First(_dice, "U")} {Names.Family(_dice)}",
        ReferralSources.GroupOf(source) switch
        {
            "Schools" => $"{_dice.Any(Places.Localities).Name} Primary School",
            "Education services" => "Education Welfare Service",
            "Health services" => $"{_dice.Any(Places.Localities).Name} Surgery",
            "Housing" => $"{_dice.Any(Places.Localities).Name} Homes",
            "Police" => "Police, protecting vulnerable people",
            "LA services" => "Family Hub",
            "Other legal agency" => "Probation Service",
            _ => "Family support charity"
        },
        ReferralSources.GroupOf(source) switch { "Schools" => CallerRoles[0], "Health services" => CallerRoles[1], "Police" => CallerRoles[2], "Housing" => CallerRoles[3], _ => CallerRoles[4] });

    private IEnumerable<(string What, string Who)> Steps(string outcome) => outcome switch
    {
        Outcomes.ReferralStrategy => [("Hold the strategy discussion and write down what was agreed", ""), ("See the child alone", "")],
        Outcomes.ReferralAssessment when _dice.Chance(0.7) => [("Allocate the assessment and tell the family", "")],
        Outcomes.EarlyHelp when _dice.Chance(0.8) => [("Call the family together with the early help worker", "Family Hub")],
        Outcomes.Universal when _dice.Chance(0.4) => [("Tell the family what the service offers", "Health visitor")],
        Outcomes.OtherAuthority when _dice.Chance(0.6) => [("Make sure that the other authority has taken it on", "")],
        Outcomes.OpenCase when _dice.Chance(0.4) => [("Pass the new information to the child's social worker", "")],
        Outcomes.Advice when _dice.Chance(0.3) => [("Send the referrer the advice in writing", "")],
        _ => []
    };

    private SampleStep Step((string What, string Who) step, DateOnly receivedOn)
    {
        var due = receivedOn.AddDays(_dice.Between(2, 15));
        return new(step.What, step.Who, due, _dice.Chance(due < today ? 0.6 : 0.15));
    }

    private static IEnumerable<string> Agencies(string outcome, string level) => (outcome, level) switch
    {
        (Outcomes.ReferralStrategy, _) => ["police", "health", "education"],
        ("", "4") => ["police", "health"],
        _ => []
    };

    private SampleCheck Check(string agency) => new(agency, !_dice.Chance(0.6) ? "" : agency switch
    {
        "police" => _dice.Chance(0.5) ? "Two call-outs to the address in the last year." : "Nothing known of the household.",
        "health" => "Immunisations are up to date; a missed appointment in the spring.",
        _ => "Attendance fell to 84% this term; no other concerns."
    });
}
