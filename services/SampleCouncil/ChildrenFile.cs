using CsvHelper;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes children.csv, family by family.</summary>
internal sealed class ChildrenFile(CsvWriter writer, Dice dice)
{
    private static readonly Share<string> Sexes = new(("M", 0.51), ("F", 0.48), ("U", 0.01));

    private static readonly Share<string> Ethnicities = new(
        ("WBRI", 0.7), ("WOTH", 0.055), ("WROM", 0.008), ("WIRT", 0.004), ("MWBC", 0.025), ("MWBA", 0.015), ("MWAS", 0.015),
        ("MOTH", 0.02), ("AIND", 0.012), ("APKN", 0.03), ("ABAN", 0.015), ("AOTH", 0.015), ("BCRB", 0.012), ("BAFR", 0.035),
        ("BOTH", 0.012), ("OOTH", 0.017), ("NOBT", 0.008), ("REFU", 0.002));

    private static readonly Share<string> Disabilities = new(
        ("", 0.3), ("NONE", 0.6), ("LD", 0.03), ("AUT", 0.035), ("BEH", 0.012), ("AUT LD", 0.01), ("COMM", 0.005), ("MOB", 0.004),
        ("HEAR", 0.002), ("VIS", 0.002));

    private int _number;

    /// <summary>Writes a family that became known on a day; answers the children's days of birth, expected ones for the unborn.</summary>
    public IEnumerable<DateOnly> Add(Family family, DateOnly known)
    {
        var surname = Names.Family(dice);
        var ethnicity = Ethnicities.Draw(dice);
        // Areas that begin with ZZ do not exist.
        var postcode = $"ZZ{family.Locality + 1} {dice.Between(1, 10)}{(char)('A' + dice.Between(0, 26))}{(char)('A' + dice.Between(0, 26))}";
        var restricted = dice.Chance(0.004);
        for (var i = 0; i < family.Children; i++)
        {
            var unborn = i == 0 && dice.Chance(0.02);
            var birth = unborn ? known.AddDays(dice.Between(10, 180)) : known.AddDays(-dice.Between(1, 6_500));
            Write(surname, ethnicity, postcode, restricted, unborn, birth);
            yield return birth;
        }
    }

    private void Write(string surname, string ethnicity, string postcode, bool restricted, bool unborn, DateOnly birth)
    {
        var sex = unborn ? "U" : Sexes.Draw(dice);
        writer.WriteField(Id(_number++));
        writer.WriteField(unborn ? "Unborn" : Names.First(dice, sex));
        writer.WriteField(surname);
        writer.WriteField(unborn ? null : birth);
        writer.WriteField(unborn ? birth : null);
        writer.WriteField(sex);
        writer.WriteField(ethnicity);
        writer.WriteField(Disabilities.Draw(dice));
        writer.WriteField(postcode);
        writer.WriteField(restricted ? "true" : "false");
        writer.EndRecord();
    }

    /// <summary>The id of a child by its number from 0.</summary>
    public static string Id(int number) => $"K{number + 1:D7}";
}
