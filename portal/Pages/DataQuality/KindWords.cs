namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>The kinds of data-quality queries in words: what is wrong, and how it is put right.</summary>
public static class KindWords
{
    private static readonly Dictionary<string, (string Title, string Help)> Words = new()
    {
        ["contact_without_outcome"] = ("Contacts without an outcome after one working day", "Decide them, or record the outcome in the case system and import it."),
        ["contact_without_source"] = ("Contacts without a known source", "No source, or 10 (Unknown): it may stay so if nobody can know, but no figure by source tells anything of it."),
        ["contact_without_locality"] = ("Contacts without a locality", "They count in no locality's figures."),
        ["contact_times_impossible"] = ("Contacts with impossible times", "Decided before they were received, feedback before that, or a day before 2005. They are left out of figures that need those times."),
        ["contact_in_future"] = ("Contacts received after today", "A day or a year is mistyped."),
        ["contact_decided_in_future"] = ("Contacts decided after today", "A day or a year is mistyped."),
        ["referral_without_contact"] = ("Referrals without a contact", "None is named, or the one named is not here. Lists without contacts give them; the way to the referral cannot be measured then."),
        ["referral_without_source"] = ("Referrals without a known source", "No source, or 10 (Unknown). The census asks for one (rule 8866)."),
        ["referral_without_locality"] = ("Referrals without a locality", "They count in no locality's figures."),
        ["referral_without_need"] = ("Referrals without a primary need", "The census asks for it unless there is no further action (rule 8610)."),
        ["referral_team_unknown"] = ("Referrals of an unknown team", "The team named is not in the directory: add it there, or correct its name in the file."),
        ["referral_too_early"] = ("Referrals before 2005", "A year is mistyped. They count in no figure."),
        ["referral_in_future"] = ("Referrals after today", "A day or a year is mistyped."),
        [NotEnded] = ("Conversations not ended after one working day", "Their owners end or discard them, or a manager takes them over. Until then nothing of them is logged."),
    };

    /// <summary>The kind whose records are counted only: a draft is its owner's alone.</summary>
    public const string NotEnded = "conversation_not_ended";

    /// <summary>Whether there is such a kind, and its records are listed.</summary>
    public static bool Lists(string kind) => kind != NotEnded && Words.ContainsKey(kind);

    public static string Title(string kind) => Words.TryGetValue(kind, out var words) ? words.Title : kind;

    public static string Help(string kind) => Words.TryGetValue(kind, out var words) ? words.Help : "";
}
