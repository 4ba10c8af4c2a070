namespace CsWorkPerf.Contracts.CodeSets;

/// <summary>The main reason why a child needs services: primary need of the Children in Need census.</summary>
public static class PrimaryNeeds
{
    /// <summary>The needs.</summary>
    public static CodeSet Codes { get; } = new(
        "primary need",
        new("N1", "Abuse or neglect"),
        new("N2", "Child's disability"),
        new("N3", "Parental disability or illness"),
        new("N4", "Family in acute stress"),
        new("N5", "Family dysfunction"),
        new("N6", "Socially unacceptable behaviour"),
        new("N7", "Low income"),
        new("N8", "Absent parenting"),
        new("N9", "Cases other than children in need"),
        new("N0", "Not stated"));
}

/// <summary>A child's sex as the Children in Need census has it since 2025.</summary>
public static class Sexes
{
    /// <summary>The codes.</summary>
    public static CodeSet Codes { get; } =
        new("sex", new("M", "Male"), new("F", "Female"), new("U", "Not known"));
}

/// <summary>A child's ethnicity: the census codes, as Annex A lists them.</summary>
public static class Ethnicities
{
    /// <summary>The codes.</summary>
    public static CodeSet Codes { get; } = new(
        "ethnicity",
        new("WBRI", "White British"),
        new("WIRI", "White Irish"),
        new("WIRT", "Traveller of Irish heritage"),
        new("WOTH", "Any other White background"),
        new("WROM", "Gypsy/Roma"),
        new("MWBC", "White and Black Caribbean"),
        new("MWBA", "White and Black African"),
        new("MWAS", "White and Asian"),
        new("MOTH", "Any other Mixed background"),
        new("AIND", "Indian"),
        new("APKN", "Pakistani"),
        new("ABAN", "Bangladeshi"),
        new("AOTH", "Any other Asian background"),
        new("BCRB", "Caribbean"),
        new("BAFR", "African"),
        new("BOTH", "Any other Black background"),
        new("CHNE", "Chinese"),
        new("OOTH", "Any other ethnic group"),
        new("REFU", "Refused"),
        new("NOBT", "Information not yet obtained"));
}

/// <summary>A child's disabilities: the census codes. A child may have several, but NONE stands alone (census rule 8790).</summary>
public static class Disabilities
{
    /// <summary>The child has no disability.</summary>
    public const string None = "NONE";

    /// <summary>The codes.</summary>
    public static CodeSet Codes { get; } = new(
        "disability",
        new(None, "None"),
        new("MOB", "Mobility"),
        new("HAND", "Hand function"),
        new("PC", "Personal care"),
        new("INC", "Incontinence"),
        new("COMM", "Communication"),
        new("LD", "Learning"),
        new("HEAR", "Hearing"),
        new("VIS", "Vision"),
        new("BEH", "Behaviour"),
        new("CON", "Consciousness"),
        new("AUT", "Autism or Asperger's"),
        new("DDA", "Other disability in law"));
}
