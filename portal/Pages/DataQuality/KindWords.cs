namespace CsWorkPerf.Portal.Pages.DataQuality;

/// <summary>A kind of data-quality query in words.</summary>
/// <param name="Kind">As the services name it.</param>
/// <param name="Record">contact, referral, conversation_draft, assessment, enquiry or audit.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Help">What it is exactly, and how it is put right.</param>
public sealed record KindOfQuery(string Kind, string Record, string Title, string Help);

/// <summary>The kinds of data-quality queries in words.</summary>
public static class KindWords
{
    private static readonly Dictionary<string, KindOfQuery> Kinds = FrontDoorKinds.All.Concat(AssessmentKinds.All).ToDictionary(kind => kind.Kind);

    /// <summary>The kind whose records are counted only: a draft is its owner's alone.</summary>
    public const string NotEnded = "conversation_not_ended";

    /// <summary>The headings of the records, in the order of the page.</summary>
    public static IReadOnlyList<(string Record, string Heading)> Records { get; } =
    [
        ("contact", "Contacts"), ("referral", "Referrals"), ("conversation_draft", "Conversations"),
        ("assessment", "Assessments"), ("enquiry", "Section 47 enquiries"), ("audit", "Audits"),
    ];

    /// <summary>Whether there is such a kind, and its records are listed.</summary>
    public static bool Lists(string kind) => kind != NotEnded && Kinds.ContainsKey(kind);

    public static string Record(string kind) => Kinds[kind].Record;

    public static string Title(string kind) => Kinds.TryGetValue(kind, out var words) ? words.Title : kind;

    public static string Help(string kind) => Kinds.TryGetValue(kind, out var words) ? words.Help : "";
}
