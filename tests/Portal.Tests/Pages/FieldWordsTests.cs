using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class FieldWordsTests
{
    [Theory]
    [InlineData("received_at", "received_at '2026-11-21T23:59' is in the future; it is now 2026-11-21T10:30 (local time).",
        "“Day received” 21 November 2026 at 23:59 is in the future; it is now 21 November 2026 at 10:30 (local time).")]
    [InlineData("summary", "summary has 4,500 characters; at most 4,000 are allowed.", "“What was asked or told” has 4,500 characters; at most 4,000 are allowed.")]
    [InlineData("nfa_reason", "nfa_reason has 1,001 characters; at most 1,000 are allowed.", "“Why nothing more is done” has 1,001 characters; at most 1,000 are allowed.")]
    [InlineData("decided_at", "decided_at '1920-01-01' is before the contact was received (2026-11-02).",
        "“Day of the decision” 1 January 1920 is before the contact was received (2 November 2026).")]
    [InlineData("child.sex", "child.sex 'Q' is not a known sex; it must be one of M, F, U.", "“Sex” 'Q' is not a known sex; it must be one of M, F, U.")]
    [InlineData("child.birth_date", "child.birth_date '2030-01-01' is in the future; of a child not yet born give expected_birth_date.",
        "“Date of birth” 1 January 2030 is in the future; of a child not yet born give “Expected date of birth”.")]
    [InlineData("order_by", "order_by 'bogus' is not known; it must be one of received_at, -received_at.", "The list has no such order: choose one by the headings of its columns.")]
    [InlineData("display_name", "display_name is required.", "“Display name” is required.")]
    [InlineData("assessment_type", "assessment_type 'initial' was not used after 2014-12-31; use 'single'.", "“Type” “Initial assessment (until 2014)” was not used after 31 December 2014; use “Single assessment”.")]
    [InlineData("factors", "factors has 21 beside another code; 21 (No factors identified) stands alone.", "“Factors” has “No factors identified” beside another; “No factors identified” stands alone.")]
    [InlineData("", "Somebody else has changed this contact.", "Somebody else has changed this contact.")]
    public void Sentence_OfAService_NamesFieldsAndDaysAsThePagesDo(string field, string said, string shown) =>
        Assert.Equal(shown, FieldWords.Sentence(said, field));
}
