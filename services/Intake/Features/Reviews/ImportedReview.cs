using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Imports;

namespace CsWorkPerf.Intake.Features.Reviews;

/// <summary>A row of reviews.csv whose cells are good.</summary>
public sealed record ImportedReview
{
    public required long Line { get; init; }

    /// <summary>The council's id; of a review recorded here it may be ours.</summary>
    public required string ReviewId { get; init; }

    /// <summary>The council's id of the contact, or ours.</summary>
    public required string ContactId { get; init; }
    public required DateOnly ReviewedOn { get; init; }
    public required string Verdict { get; init; }

    /// <summary>The review that the row makes where there was none.</summary>
    /// <param name="reviewId">Its new id.</param>
    /// <param name="contactId">Our id of the contact; blank where it is not known yet.</param>
    /// <param name="at">When it is imported.</param>
    public Review ToReview(string reviewId, string contactId, DateTimeOffset at) => new()
    {
        ReviewId = reviewId,
        Version = 1,
        CouncilId = ReviewId,
        ContactId = contactId,
        ContactCouncilId = ContactId,
        ReviewedOn = ReviewedOn,
        Verdict = Verdict,
        RecordedAt = at,
        Origin = "import"
    };

    /// <summary>The next version of a record that nobody has changed here: the file is the whole truth.</summary>
    public Review Apply(Review stored, string contactId, DateTimeOffset at) => stored with
    {
        Version = stored.Version + 1,
        ContactId = contactId,
        ContactCouncilId = ContactId,
        ReviewedOn = ReviewedOn,
        Verdict = Verdict,
        RecordedAt = at
    };

    /// <summary>The columns in which the row differs from the record.</summary>
    /// <param name="stored">The record.</param>
    /// <param name="contactId">Our id of the row's contact; blank where it is not known yet.</param>
    public IReadOnlyList<Difference> Differences(Review stored, string contactId)
    {
        var found = new Differences();
        if (contactId != stored.ContactId || (contactId.Length == 0 && ContactId != stored.ContactCouncilId))
            found.Compare("contact_id", ContactId, stored.ContactCouncilId.Length > 0 ? stored.ContactCouncilId : stored.ContactId);
        if (ReviewedOn != stored.ReviewedOn) found.Compare("reviewed_on", ReviewedOn.Text(), stored.ReviewedOn.Text());
        found.Compare("verdict", Verdict, stored.Verdict);
        return found.Found;
    }
}
