namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>The kinds of queries of assessments, section 47 enquiries and audits in words.</summary>
internal static class AssessmentKinds
{
    private const string Assessment = "assessment", Enquiry = "enquiry", Audit = "audit";
    private const string ReferralUnknown = "It is linked when the referral is imported: import it, or correct the id in the file.";
    private const string ReferralWithdrawn = "The decision that made the referral was corrected.";
    private const string ReferralOfOtherChild = "The referral named is about another child: correct its id in the file, or merge the two records if they are of one child.";
    private const string NoPlace = "They count in no locality's figures.";
    private const string TeamUnknown = "The team named is not in the directory, or bears the same name as another: add it there, or correct its name in the file.";
    private const string Mistyped = "A day or a year is mistyped.";

    public static readonly IReadOnlyList<KindOfQuery> All =
    [
        new("assessment_without_outcome", Assessment, "Assessments that ended without an outcome", "They stay in the figures, in the group without an outcome. Record the outcome in the case system and import it, or open them again here."),
        new("assessment_without_factors", Assessment, "Assessments that ended without factors", "The census asks for one at least: 21 where none was identified (rule 8897Q)."),
        new("assessment_factors_impossible", Assessment, "Assessments with impossible factors", "Factors although it is neither submitted nor ended (rule 8614), 21 beside others (8869) or although more than early help followed, or 18A and 19A, which are not used since April 2024 (8945Q, 8950Q)."),
        new("assessment_days_impossible", Assessment, "Assessments with impossible days", "Started before the referral (rule 1103), submitted or completed before it started, authorised before it was submitted, ended before its clock started, or a day before 2005. They are left out of figures that need those days."),
        new("assessment_seen_out_of_time", Assessment, "Assessments whose child was seen before the start or after the end", "Before the clock started: no figure of how soon counts it. After the end: it counts as not seen."),
        new("assessment_in_future", Assessment, "Assessments with a day after today", Mistyped),
        new("assessment_plan_after_due", Assessment, "Open assessments agreed for a day after they are due", "The due date was moved after the day was agreed, by the referral's date or the calendar: agree an earlier day."),
        new("assessment_type_out_of_use", Assessment, "Initial or core assessments started after 2014", "These types were used until 2014: correct the type or the year."),
        new("assessments_open_together", Assessment, "Two open assessments of one child", "A child has one open assessment at a time (rule 8896): withdraw the one that was entered twice, or end the first."),
        new("assessment_started_during_other", Assessment, "Assessments started while another ran", "An assessment of the child had not ended when this one started (rule 8863Q): withdraw the one that was entered twice, or correct the days."),
        new("assessment_without_referral", Assessment, "Imported assessments without a referral", "Neither a referral nor the date of one: the clock starts on the day the assessment started, which makes it look quicker."),
        new("assessment_referral_unknown", Assessment, "Assessments of a referral that is not here", ReferralUnknown),
        new("assessment_referral_withdrawn", Assessment, "Assessments of a withdrawn referral", ReferralWithdrawn + " Withdraw the assessment too, or go on without the referral."),
        new("assessment_referral_nfa", Assessment, "Assessments of a referral that ended with no further action", "One of the two is wrong (rule 8831): correct the decision about the referral, or withdraw the assessment."),
        new("assessment_referral_of_other_child", Assessment, "Assessments of another child's referral", ReferralOfOtherChild),
        new("assessment_without_locality", Assessment, "Assessments without a locality", NoPlace),
        new("assessment_team_unknown", Assessment, "Assessments of an unknown team", TeamUnknown),
        new("enquiry_days_impossible", Enquiry, "Enquiries with impossible days", "The strategy discussion before the referral (rule 2889), the visit or the conclusion before the strategy discussion, the conclusion before the visit, or a day before 2005."),
        new("enquiry_in_future", Enquiry, "Enquiries with a day after today", Mistyped + " A conference may be planned for a day to come."),
        new("conference_on_weekend", Enquiry, "Conferences at a weekend", "Held on a Saturday or Sunday (rule 8875), or planned for one (rule 8870Q)."),
        new("conference_not_held", Enquiry, "Conferences required and not held after 15 working days", "Hold it, record the day, or correct the enquiry if none is required (rule 8675Q)."),
        new("conference_not_required", Enquiry, "Conferences held although none is required", "Correct the enquiry: a conference that was held was required."),
        new("enquiry_without_decision", Enquiry, "Enquiries concluded without saying whether a conference is required", "Say so in a correction of the enquiry."),
        new("enquiries_open_together", Enquiry, "Two open enquiries about one child", "A child has one open enquiry at a time (rule 8839): withdraw the one that was entered twice, or conclude the first."),
        new("enquiry_started_during_other", Enquiry, "Enquiries started while another was open", "An enquiry about the child was not concluded at this strategy discussion (rule 8890): withdraw the one that was entered twice, or correct the days."),
        new("enquiry_without_assessment", Enquiry, "Enquiries without an assessment", "No assessment of the child follows the referral that the enquiry names (rule 2991Q): start one on the enquiry's page, import it, or correct the referral."),
        new("enquiry_referral_unknown", Enquiry, "Enquiries of a referral that is not here", ReferralUnknown),
        new("enquiry_referral_withdrawn", Enquiry, "Enquiries of a withdrawn referral", ReferralWithdrawn + " Name another referral in a correction of the enquiry, or withdraw it."),
        new("enquiry_referral_nfa", Enquiry, "Enquiries of a referral that ended with no further action", "One of the two is wrong (rule 8831): correct the decision about the referral, or withdraw the enquiry."),
        new("enquiry_referral_of_other_child", Enquiry, "Enquiries of another child's referral", ReferralOfOtherChild),
        new("enquiry_without_locality", Enquiry, "Enquiries without a locality", NoPlace),
        new("enquiry_team_unknown", Enquiry, "Enquiries of an unknown team", TeamUnknown),
        new("audit_days_impossible", Audit, "Audits with impossible days", "Moderated before the audit, or a day before 2005. They count in no figure of moderation, or in none at all."),
        new("audit_in_future", Audit, "Audits with a day after today", Mistyped),
        new("audit_moderation_incomplete", Audit, "Audits moderated without a grade or a day", "Both are needed: until then they do not count as moderated."),
        new("audit_without_auditor", Audit, "Audits without an auditor", "Nobody's drift counts them."),
        new("audit_auditor_unknown", Audit, "Audits by somebody who is not in the directory", "The auditor named has never been in a team: add the worker to the directory's file, or correct the id."),
        new("audit_without_locality", Audit, "Audits without a locality", NoPlace),
    ];
}
