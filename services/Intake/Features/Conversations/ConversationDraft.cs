using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.CodeSets;
using CsWorkPerf.Intake.Features.Contacts;

namespace CsWorkPerf.Intake.Features.Conversations;

/// <summary>A conversation that has not ended, kept while the call goes on. It is its owner's alone.</summary>
public sealed record ConversationDraft
{
    /// <summary>That many drafts a person may have: more are left behind, not worked on.</summary>
    public const int MostOfOne = 50;

    private const int MostName = 200;

    /// <summary>Longer, or longer ago, are probably mistyped.</summary>
    private const int LongHours = 12, OldDays = 7;

    public required string ConversationId { get; init; }
    public required long Version { get; init; }

    /// <summary>The owner's account, and its name.</summary>
    public required string AccountId { get; init; }
    public required string Owner { get; init; }
    public required DateTimeOffset BegunAt { get; init; }
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>From whom a manager took it over, by name; blank where nobody did.</summary>
    public string TakenFrom { get; init; } = "";
    public required DraftContent Content { get; init; }

    /// <summary>The conversation as it ended, and a contact to log for each child.</summary>
    /// <param name="endedAt">Null means now.</param>
    /// <param name="now">Local time now.</param>
    /// <param name="refuseUnlikely">Refuse times that are probably mistyped.</param>
    /// <exception cref="InvalidInput">With everything that is missing or cannot be.</exception>
    /// <exception cref="RuleBroken">UNLIKELY_TIMES: it started long ago, or lasted long.</exception>
    public (Conversation Conversation, IReadOnlyList<NewContact> Contacts) End(LocalMoment? endedAt, LocalMoment now, bool refuseUnlikely)
    {
        Check();
        var ended = endedAt ?? (now.IsBefore(Content.StartedAt) ? Content.StartedAt : now);
        if (!Content.StartedAt.HasTime) throw new InvalidInput("started_at", "started_at needs a time of day beside the day.", "NEEDS_TIME");
        if (!ended.HasTime) throw new InvalidInput("ended_at", "ended_at needs a time of day beside the day.", "NEEDS_TIME");
        Moments.NotInFuture("started_at", Content.StartedAt, now);
        Moments.NotInFuture("ended_at", ended, now);
        Moments.NotBefore("ended_at", ended, Content.StartedAt, "the conversation started");
        if (refuseUnlikely) CheckLikely(Content.StartedAt, ended, now);
        var conversation = new Conversation
        {
            ConversationId = ConversationId,
            WorkerId = Content.WorkerId,
            StartedAt = Content.StartedAt,
            EndedAt = ended,
            Source = Content.Source,
            CallerName = Content.CallerName,
            CallerOrganisation = Content.CallerOrganisation,
            CallerRole = Content.CallerRole,
            AccountId = AccountId,
            RecordedBy = Owner,
            Children = Content.Children.Count
        };
        return (conversation, [.. Content.Children.Select(ContactAbout)]);
    }

    private static void CheckLikely(LocalMoment started, LocalMoment ended, LocalMoment now)
    {
        var unlikely =
            ended.ToInstant() - started.ToInstant() > TimeSpan.FromHours(LongHours) ? $"lasted more than {LongHours} hours"
            : now.ToInstant() - started.ToInstant() > TimeSpan.FromDays(OldDays) ? $"started more than {OldDays} days ago"
            : null;
        if (unlikely is not null) throw new RuleBroken("UNLIKELY_TIMES", $"The conversation {unlikely}: it started on {started} and ended on {ended}. Check both times, or confirm that they are right.");
    }

    private void Check()
    {
        var found = new Violations();
        found.Required("worker_id", Content.WorkerId);
        if (found.Required("source", Content.Source) && ReferralSources.IsProfessional(Content.Source))
        {
            // Who is to be told the outcome must be known.
            found.Required("caller_name", Content.CallerName);
            found.Required("caller_organisation", Content.CallerOrganisation);
        }
        found.AtMost("caller_name", Content.CallerName, MostName);
        found.AtMost("caller_organisation", Content.CallerOrganisation, MostName);
        found.AtMost("caller_role", Content.CallerRole, MostName);
        if (Content.Children.Count == 0) found.Add("children", "children is empty: add the child, or the children, whom the conversation is about; or discard it.", "REQUIRED");
        for (var i = 0; i < Content.Children.Count; i++)
        {
            var (child, before) = (Content.Children[i], $"children[{i}].");
            var first = Content.Children.TakeWhile(one => one.ChildId != child.ChildId).Count();
            if (first < i) found.Add(before + "child_id", $"{before}child_id '{child.ChildId}' is children[{first}] already; each child is in a conversation once.", "SAME_CHILD");
            found.AtMost(before + "summary", child.Summary, NewContact.MostSummary);
            child.Concern.Check(found, before);
        }
        found.ThrowIfAny();
    }

    private NewContact ContactAbout(DraftChild child) => new()
    {
        ChildId = child.ChildId,
        ReceivedAt = Content.StartedAt,
        Source = Content.Source,
        Mode = Modes.Conversation,
        LocalityId = child.LocalityId.Length > 0 ? child.LocalityId : Content.LocalityId,
        TeamId = Content.TeamId,
        PrimaryNeed = child.PrimaryNeed,
        WorkerId = Content.WorkerId,
        Summary = child.Summary,
        Concern = child.Concern,
        ConversationId = ConversationId
    };
}
