namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>The kinds of queries of contacts, referrals and conversations in words.</summary>
internal static class FrontDoorKinds
{
    public static readonly IReadOnlyList<KindOfQuery> All =
    [
        new("contact_without_outcome", "contact", "Contacts without an outcome after one working day", "Decide them, or record the outcome in the case system and import it."),
        new("contact_without_source", "contact", "Contacts without a known source", "No source, or 10 (Unknown): it may stay so if nobody can know, but no figure by source tells anything of it."),
        new("contact_without_locality", "contact", "Contacts without a locality", "They count in no locality's figures."),
        new("contact_times_impossible", "contact", "Contacts with impossible times", "Decided before they were received, feedback before that, or a day before 2005. They are left out of figures that need those times."),
        new("contact_in_future", "contact", "Contacts received after today", "A day or a year is mistyped."),
        new("contact_decided_in_future", "contact", "Contacts decided after today", "A day or a year is mistyped."),
        new("referral_without_contact", "referral", "Referrals without a contact", "None is named, or the one named is not here. Lists without contacts give them; the way to the referral cannot be measured then."),
        new("referral_without_source", "referral", "Referrals without a known source", "No source, or 10 (Unknown). The census asks for one (rule 8866)."),
        new("referral_without_locality", "referral", "Referrals without a locality", "They count in no locality's figures."),
        new("referral_without_need", "referral", "Referrals without a primary need", "The census asks for it unless there is no further action (rule 8610)."),
        new("referral_team_unknown", "referral", "Referrals of an unknown team", "The team named is not in the directory: add it there, or correct its name in the file."),
        new("referral_too_early", "referral", "Referrals before 2005", "A year is mistyped. They count in no figure."),
        new("referral_in_future", "referral", "Referrals after today", "A day or a year is mistyped."),
        new(KindWords.NotEnded, "conversation_draft", "Conversations not ended after one working day", "Their owners end or discard them, or a manager takes them over. Until then nothing of them is logged."),
    ];
}
