namespace CsWorkPerf.SampleCouncil;

/// <summary>What the front door wrote down about a contact and no import file has a column for.</summary>
/// <param name="LevelOfNeed">1 to 4; empty where nobody has judged it yet.</param>
/// <param name="Factors">Codes, none or more.</param>
/// <param name="Consent">Code; empty where nothing was noted.</param>
/// <param name="ConsentReason">With the consents that need one.</param>
/// <param name="Steps">What follows the outcome.</param>
/// <param name="Checks">What other agencies were asked.</param>
public sealed record FrontDoorNote(
    string LevelOfNeed, IReadOnlyList<string> Factors, string Consent, string ConsentReason, IReadOnlyList<SampleStep> Steps, IReadOnlyList<SampleCheck> Checks);

/// <summary>A next step.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Who">Who does it outside the council; empty for the contact's own team.</param>
/// <param name="DueOn">By when.</param>
/// <param name="IsDone">It was done in time.</param>
public sealed record SampleStep(string What, string Who, DateOnly DueOn, bool IsDone);

/// <summary>A check with another agency.</summary>
/// <param name="Agency">Its code.</param>
/// <param name="Answer">What it said; empty while it has not answered.</param>
public sealed record SampleCheck(string Agency, string Answer);

/// <summary>Who calls the front door. All names are invented.</summary>
public sealed record SampleCaller(string Name, string Organisation, string Role);
