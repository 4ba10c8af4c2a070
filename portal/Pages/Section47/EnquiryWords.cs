using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Portal.GovUk.Html;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Pages.Section47;

/// <summary>Section 47 enquiries in words.</summary>
public static class EnquiryWords
{
    public static IReadOnlyList<Option> States { get; } =
    [
        new("", "All that stand"), new("open", "Open"), new("concluded", "Concluded"), new("not_supplied", "Course not supplied"), new("withdrawn", "Withdrawn"),
    ];

    public static IReadOnlyList<Option> Visits { get; } = [new("", "All"), new("waiting", "Waited for"), new("in_time", "Due"), new("overdue", "Overdue")];

    public static IReadOnlyList<Option> Conferences { get; } =
        [new("", "All"), new("waiting", "Waited for"), new("in_time", "In time"), new("becoming_overdue", "Becoming overdue"), new("overdue", "Overdue")];

    /// <summary>How far it is, with the colour that goes with it.</summary>
    public static (string Colour, string Text) State(Enquiry enquiry) => enquiry.State switch
    {
        "open" => ("blue", "Open"),
        "concluded" => ("green", "Concluded"),
        "withdrawn" => ("grey", "Withdrawn"),
        _ => ("grey", "Course not supplied"),
    };

    /// <summary>How the visit, or the conference, stands against its clock, with the colour that goes with it; empty where nothing is due or decided.</summary>
    public static (string Colour, string Text) Clock(EnquiryClock clock) => clock.State switch
    {
        "in_time" => ("green", "In time"),
        "becoming_overdue" => ("orange", "Becoming overdue"),
        "overdue" => ("red", "Overdue"),
        "done_in_time" => ("green", "Done in time"),
        "done_late" => ("orange", "Done late"),
        "not_done" => ("grey", "Not done"),
        _ => ("", ""),
    };

    /// <summary>Whether a conference is required; that it is not decided yet.</summary>
    public static string Required(Enquiry enquiry) => enquiry.IcpcRequired switch
    {
        "true" => "Required",
        "false" => "Not required",
        _ => "Not decided yet",
    };

    public static string Outcomes(IEnumerable<string> outcomes) => string.Join("; ", outcomes.Select(EnquiryOutcomes.Codes.LabelOf));

    public static string ConferenceOutcomes(IEnumerable<string> outcomes) => string.Join("; ", outcomes.Select(Contracts.CodeSets.ConferenceOutcomes.Codes.LabelOf));

    /// <summary>What was done, as the history says it.</summary>
    public static string Action(string action) => action switch
    {
        "started" => "Started",
        "imported" => "Imported",
        "changed" => "Corrected",
        "visited" => "Visit recorded",
        "concluded" => "Concluded",
        "conference_planned" => "Conference planned",
        "conference_held" => "Conference recorded",
        "withdrawn" => "Withdrawn",
        _ => action,
    };

    /// <summary>What a form did, and what the service has to say about it.</summary>
    public static string Done(string what, Enquiry answer) => string.Join(' ', answer.Notices.Select(notice => FieldWords.Sentence(notice)).Prepend(what));

    /// <summary>How long a clock has run, or ran, in a sentence; empty where nothing is counted.</summary>
    public static string Used(EnquiryClock clock) => (clock.State, clock.WorkingDays) switch
    {
        ("" or "not_done", _) => "",
        ("done_in_time" or "done_late", 0) => "It was done before a working day had gone by.",
        ("done_in_time" or "done_late", var days) => $"It was done after {Words.Count(days, "working day", "working days")}.",
        (_, 0) => "No working day has gone by yet.",
        (_, 1) => "1 working day has gone by.",
        (_, var days) => $"{days} working days have gone by.",
    };
}
