using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>A child's contacts and referrals, for the partial <c>_ChildHistory</c>.</summary>
public sealed record HistoryOf(string ChildId, ChildHistory History);

/// <summary>The records merged into a child's, and what was done, for the partial <c>_Merges</c>.</summary>
public sealed record MergesOf(Child Child, ChildHistory History);

/// <summary>What was asked, for the partial <c>_Asked</c>.</summary>
public sealed record AskedOf(Contact Contact, DirectoryNames Names, string Worker);

/// <summary>What happened to a contact, for the partial <c>_ContactEntries</c>.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Names">Of localities and teams.</param>
/// <param name="Workers">Names by id of those whom the entries name.</param>
public sealed record EntriesOf(IEnumerable<ContactEntry> Entries, DirectoryNames Names, IReadOnlyDictionary<string, string> Workers);

/// <summary>The contacts of a conversation, for the partial <c>_ConversationContacts</c>.</summary>
/// <param name="Rows">One for each child.</param>
/// <param name="Shown">The contact whose page it stands on; null for none.</param>
public sealed record SiblingsOf(IEnumerable<ListContactsResponse.Types.Row> Rows, string? Shown);

/// <summary>A contact's state in words.</summary>
public static class ContactWords
{
    public static string Outcome(string status, string outcome) => status switch
    {
        "open" => "Not decided yet",
        "outcome_not_supplied" => "Outcome not supplied",
        _ => Outcomes.Codes.LabelOf(outcome),
    };

    /// <summary>How an open contact stands against the clock, with the colour that goes with it: as the board has it.</summary>
    public static (string Words, string Colour) Clock(Contact contact) => (contact.Clock, contact.WorkingDays) switch
    {
        ("overdue", _) => ("Overdue", "red"),
        // The day to decide by has come.
        (_, >= 1) => ("Due now", "orange"),
        _ => ("In time", "green"),
    };

    /// <summary>How a referral goes on; of a withdrawn one, that it was withdrawn.</summary>
    public static string Route(ChildHistory.Types.ReferralLine line) => line.Withdrawn ? "Withdrawn" : Route(line.Nfa, line.Route);

    /// <summary>What became of a referral.</summary>
    public static string ReferralAction(string action) => action switch
    {
        "withdrawn" => "Withdrawn",
        "restored" => "Made good again",
        "changed" => "Route or day changed",
        _ => action,
    };

    /// <summary>How a referral goes on.</summary>
    public static string Route(bool nfa, string route) =>
        nfa ? "No further action" : route.Length == 0 ? "Not supplied" : Routes.Codes.LabelOf(route);

    public static string Action(string action) => action switch
    {
        "logged" => "Logged",
        "imported" => "Imported",
        "changed" => "Corrected",
        "claimed" => "Claimed",
        "handed_off" => "Handed off",
        "decided" => "Decided",
        "decision_corrected" => "Decision corrected",
        "proposed" => "Decision proposed",
        "agreed" => "Decision agreed",
        "returned" => "Proposed decision returned",
        "taken_back" => "Proposed decision taken back",
        "feedback_recorded" => "Feedback recorded",
        _ => action,
    };

    /// <summary>What a form did, and what became of a time in it that the change of the clocks touched.</summary>
    public static string Done(string what, Contact answer) =>
        string.Join(' ', answer.Notices.Select(notice => FieldWords.Sentence(notice)).Prepend(what));

    /// <summary>What deciding a contact came to.</summary>
    public static string Decided(Contact contact) =>
        contact.Agreement == "waiting" ? "Decision proposed. A manager other than you must agree to it; the contact is open until then." : "Decision recorded.";

    /// <summary>What happened, within a sentence; of a decision, the outcome too.</summary>
    public static string Said(ContactEntry entry) =>
        Action(entry.Action).ToLowerInvariant() + (entry is { Action: "decided" or "decision_corrected" or "proposed" or "agreed" or "returned", Detail.Length: > 0 } ? $" ({entry.Detail})" : "");

    /// <summary>The detail of an entry; of a correction, what differs; of a hand-off, from whom to whom, and why; of feedback, when it was given.</summary>
    public static string Detail(ContactEntry entry, DirectoryNames names, IReadOnlyDictionary<string, string> workers) => entry.Action switch
    {
        "feedback_recorded" => Words.Moment(entry.Detail),
        "claimed" or "handed_off" => string.Join(": ", new[] { Moved(entry.Changes, names, workers), entry.Detail }.Where(text => text.Length > 0)),
        _ when entry.Changes.Count > 0 => string.Join("; ", entry.Changes.Select(change => Change(change, names))),
        _ => entry.Detail,
    };

    /// <summary>The workers that entries of claims and hand-offs name.</summary>
    public static IEnumerable<string> WorkersOf(IEnumerable<ContactEntry> entries) => entries.Where(entry => entry.Action is "claimed" or "handed_off")
        .SelectMany(entry => entry.Changes).Where(change => change.Field == "worker_id").SelectMany(change => new[] { change.Before, change.After });

    private static string Moved(IReadOnlyCollection<FieldChange> changes, DirectoryNames names, IReadOnlyDictionary<string, string> workers)
    {
        return changes.Count == 0 ? "" : $"from {Holder(change => change.Before)} to {Holder(change => change.After)}";

        string Holder(Func<FieldChange, string> side) =>
            string.Join(", ", changes.OrderBy(change => change.Field == "team_id")
                .Select(change => (change.Field, Value: side(change))).Where(change => change.Value.Length > 0)
                .Select(change => change.Field == "team_id" ? names.Team(change.Value) : workers.GetValueOrDefault(change.Value, "Not in the directory"))) is { Length: > 0 } holder
                ? holder : "nobody";
    }

    private static string Change(FieldChange change, DirectoryNames names)
    {
        var label = FieldWords.Label(change.Field);
        // A worker's name is for those who look the worker up; free text is not repeated.
        if (change.Field is "worker_id" or "summary" or "consent_reason" or "advice" or "best_placed") return label;
        return $"{label} from {Value(change.Before)} to {Value(change.After)}";

        string Value(string value) => value.Length == 0 ? "none" : change.Field switch
        {
            "received_at" => Words.Moment(value),
            "source" => ReferralSources.Codes.LabelOf(value),
            "mode" => Modes.Codes.LabelOf(value),
            "primary_need" => PrimaryNeeds.Codes.LabelOf(value),
            "factors" => string.Join(", ", value.Split(' ').Select(Factors.Codes.LabelOf)),
            "consent" => Consents.Codes.LabelOf(value),
            "locality_id" => names.Locality(value),
            "team_id" => names.Team(value),
            _ => value,
        };
    }

    /// <summary>The contact of a conversation that is to be decided next by somebody who may open it; empty for none.</summary>
    public static string NextOf(ConversationDetails conversation) =>
        conversation.Contacts.FirstOrDefault(row => row.Contact is { Status: "open", Agreement: not "waiting" } && row is not { Restricted: true, ChildName: "" })?.Contact.ContactId ?? "";

    /// <summary>A child as a list or heading names them.</summary>
    public static string Name(Child child) => Name(FullName(child), child.Restricted, child.CouncilId);

    /// <summary>The child of a row as a list names them.</summary>
    public static string Name(ListContactsResponse.Types.Row row) => Name(row.ChildName, row.Restricted, row.ChildCouncilId);

    /// <summary>The referrals of a list, each with its child as a list names them.</summary>
    public static IEnumerable<(Referral Referral, string Child)> Named(this ListReferralsResponse list) => list.Referrals.Select(referral =>
    {
        var child = list.Children[referral.ChildId];
        return (referral, Name(child.Name, child.Restricted, child.CouncilId));
    });

    /// <summary>Whether the record is restricted to others, so that its page is closed to the person.</summary>
    public static bool IsHidden(Child child) => child.Restricted && child.Version == 0;

    /// <summary>A child as a list names them.</summary>
    public static string Name(string name, bool restricted, string councilId) =>
        name.Length > 0 ? name : restricted ? "Restricted record" : councilId.Length > 0 ? $"Child {councilId}" : "Child without a name";

    private static string FullName(Child child) => $"{child.FirstName} {child.LastName}".Trim();

    /// <summary>Why a child is likely the same, within a sentence.</summary>
    public static string Reasons(IEnumerable<string> reasons) => string.Join(", ", reasons.Select(reason => reason switch
    {
        "same_name" => "same name",
        "one_letter_different" => "name with one letter different",
        "one_letter_different_in_each_word" => "each part of the name with one letter different",
        "one_name_has_more_words" => "one name has more words",
        "part_of_name_same" => "part of the name the same",
        "same_birth_date" => "same date of birth",
        "birth_date_day_and_month_swapped" => "date of birth with day and month swapped",
        "birth_date_one_digit_different" => "date of birth with one digit different",
        "birth_date_not_known" => "date of birth not known of one of the two",
        "same_postcode" => "same postcode",
        _ => reason,
    }));

    /// <summary>When a child was born, or is expected.</summary>
    public static string Born(Child child) =>
        child.BirthDate.Length > 0 ? Words.Moment(child.BirthDate)
        : child.ExpectedBirthDate.Length > 0 ? $"Expected {Words.Moment(child.ExpectedBirthDate)}" : "";
}
