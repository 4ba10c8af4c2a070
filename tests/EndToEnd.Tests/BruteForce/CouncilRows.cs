namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>What the front door's import files leave, by a second reading of the rules.</summary>
internal sealed class CouncilRows
{
    public ImportRows<ContactRow> Contacts { get; } = new(ContactOf);
    public ImportRows<ReferralRow> Referrals { get; } = new(ReferralOf);
    public ImportRows<ReviewRow> Reviews { get; } = new(ReviewOf);
    public CaseRows Cases { get; } = new();

    /// <summary>Takes the files of a folder that are there; answers the lines that the import prints of them.</summary>
    public IEnumerable<string> Take(string folder)
    {
        if (Path.Combine(folder, "contacts.csv") is var contacts && File.Exists(contacts)) yield return Contacts.TakeFile(contacts, "contact_id");
        if (Path.Combine(folder, "referrals.csv") is var referrals && File.Exists(referrals)) yield return Referrals.TakeFile(referrals, "referral_id");
        if (Path.Combine(folder, "reviews.csv") is var reviews && File.Exists(reviews)) yield return Reviews.TakeFile(reviews, "review_id");
        foreach (var line in Cases.Take(folder)) yield return line;
    }

    private static ContactRow ContactOf(Cells cells)
    {
        cells.Required("source");
        cells.Required("received_at");
        var row = new ContactRow(
            cells.Required("child_id"), cells.Moment("received_at").GetValueOrDefault(), cells.Code("source", Codes.Sources), cells.Code("mode", Codes.Modes),
            cells.Text("locality_id"), cells.Text("team_id"), cells.Code("primary_need", Codes.Needs), cells.Text("worker_id"), cells.Whole("hand_offs"),
            cells.Code("outcome", Codes.Outcomes), cells.Moment("decided_at"), cells.Moment("feedback_at"), cells.Has("outcome"));
        cells.RejectIf(row.Decided?.IsBefore(row.Received) == true);
        cells.RejectIf(row.Decided is not null && row.Outcome.Length == 0);
        cells.RejectIf(row.Feedback is { } told && row.Decided is { } decided && told.IsBefore(decided));
        return row;
    }

    private static ReferralRow ReferralOf(Cells cells)
    {
        cells.Required("source");
        var nfa = cells.Required("nfa").Equals("true", StringComparison.OrdinalIgnoreCase);
        cells.RejectIf(!nfa && !cells.Text("nfa").Equals("false", StringComparison.OrdinalIgnoreCase));
        cells.RejectIf(!nfa && cells.Text("route").Length == 0);
        return new(
            cells.Text("contact_id"), cells.Required("child_id"), cells.Day("referred_on"), cells.Code("source", Codes.Sources), cells.Code("primary_need", Codes.Needs),
            cells.Text("locality_id"), cells.Text("team_id"), nfa, cells.Code("route", Codes.Routes));
    }

    private static ReviewRow ReviewOf(Cells cells)
    {
        cells.Required("verdict");
        return new(cells.Required("contact_id"), cells.Day("reviewed_on"), cells.Code("verdict", Codes.Verdicts));
    }
}
