namespace CsWorkPerf.SampleCouncil;

/// <summary>Names that are drawn at random, so that no pair of them means a real person.</summary>
internal static class Names
{
    private static readonly string[] Girls =
        ("Ada Aisha Alice Amara Amelia Anya Ava Bella Chloe Clara Daisy Eleni Eliza Ella Elsie Emma Erin Esme Eva Evie Faith "
        + "Fatima Florence Freya Grace Hanna Harriet Holly Imogen Iris Isla Ivy Jasmine Kasia Layla Leah Lily Lola Lucy Maisie "
        + "Maja Martha Maya Mia Millie Nadia Naomi Niamh Nora Olivia Orla Phoebe Poppy Priya Rosie Ruby Sadie Safiya Scarlett "
        + "Sienna Sofia Summer Thea Tilly Willow Yasmin Zara Zoe").Split(' ');

    private static readonly string[] Boys =
        ("Aaron Adam Albie Alfie Arjun Archie Arlo Arthur Ben Blake Caleb Callum Charlie Connor Daniel Dylan Eden Elijah Ethan "
        + "Ezra Finley Frankie Freddie Gabriel George Harley Harry Harvey Hassan Henry Hugo Ibrahim Isaac Jack Jacob Jakub "
        + "Jamal James Jayden Jenson Joel Joseph Jude Kai Kian Leo Leon Liam Logan Louie Luca Luke Mason Max Milo Nathan Noah "
        + "Oliver Omar Oscar Otis Owen Ralph Reggie Riley Rory Rowan Ryan Sam Sonny Theo Toby Tommy Yusuf Zachary").Split(' ');

    private static readonly string[] Families =
        ("Abbot Adeyemi Akhtar Ashdown Atkins Baines Barrow Beckett Bell Birch Blackwood Bowler Bright Brook Burrows Carver Chalk "
        + "Clay Coates Cole Cooper Crane Cross Dale Dawson Drake Dunn Eaves Ellis Emery Farrow Fenn Field Fisher Ford Fox Frost "
        + "Gale Garner Gill Glover Goodall Grant Greenhalgh Hale Harker Hart Hayes Heath Hill Holt Hood Hope Horne Hussain Ingram "
        + "Islam Jessop Kaur Keane Kemp Kirk Knott Kowalski Lacey Lamb Lane Larkin Locke Lowe Lunn Marsh Mason May Mensah Mercer "
        + "Miles Moss Nash Nowak Oakes Okafor Osei Osman Page Palmer Park Patel Peck Penn Pike Pope Porter Pryce Quinn Radley "
        + "Rahman Reed Reeve Rice Rix Rose Rowe Rudd Saunders Shaw Shore Singh Slater Snow Spencer Stone Swift Tate Thorne Todd "
        + "Vale Vance Wade Ward Warren Webb Wells West Wilde Wood Wren Wyatt York").Split(' ');

    /// <summary>A first name for a sex code; for U either.</summary>
    public static string First(Dice dice, string sex) => dice.Any(sex == "F" || (sex == "U" && dice.Chance(0.5)) ? Girls : Boys);

    public static string Family(Dice dice) => dice.Chance(0.06) ? $"{dice.Any(Families)}-{dice.Any(Families)}" : dice.Any(Families);
}
