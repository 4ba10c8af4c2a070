using System.ComponentModel;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>What is typed while a conversation goes on.</summary>
public sealed class DraftForm
{
    private const string Prefix = "Form.";

    /// <summary>What SaveDraft takes in a field. A longer one is said to be too long, never cut off.</summary>
    private const int MostText = 10_000;

    public long Version { get; set; }

    /// <summary>The keys of what the form does: each is done once, however often it is sent.</summary>
    public string RequestId { get; set; } = Guid.NewGuid().ToString();
    public string EndRequestId { get; set; } = Guid.NewGuid().ToString();

    /// <summary>The last good start, which stays where what was typed is none.</summary>
    public string StartedAt { get; set; } = "";

    [DisplayName("Day it started")]
    public DateOnly? StartedOn { get; set; }
    public string? StartedTime { get; set; }
    public string? Worker { get; set; }
    public string? Source { get; set; }
    public string? CallerName { get; set; }
    public string? CallerOrganisation { get; set; }
    public string? CallerRole { get; set; }
    public string? Locality { get; set; }
    public string? Team { get; set; }
    public List<DraftChildForm> Children { get; set; } = [];

    /// <summary>Empty means now.</summary>
    [DisplayName("Day it ended")]
    public DateOnly? EndedOn { get; set; }
    public string? EndedTime { get; set; }

    internal static DraftForm Of(ConversationDraft draft)
    {
        var (content, started) = (draft.Content, LocalMoment.Parse(draft.Content.StartedAt));
        return new DraftForm
        {
            Version = draft.Version,
            StartedAt = content.StartedAt,
            StartedOn = started.Day,
            StartedTime = started.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Worker = content.WorkerId,
            Source = content.Source,
            CallerName = content.CallerName,
            CallerOrganisation = content.CallerOrganisation,
            CallerRole = content.CallerRole,
            Locality = content.LocalityId,
            Team = content.TeamId,
            Children = [.. content.Children.Select(DraftChildForm.Of)],
        };
    }

    /// <summary>The draft as it is typed. A start that is none is an error, and the one before it stays.</summary>
    /// <exception cref="InvalidInput">A text has more characters than a draft takes.</exception>
    internal DraftContent Read(ModelStateDictionary state)
    {
        var start = new ModelStateDictionary();
        if (StartedOn is null) state.AddModelError(Prefix + nameof(StartedOn), "Enter the day on which it started");
        var started = LocalTimes.Read(StartedOn, StartedTime, start, Prefix + nameof(StartedOn), Prefix + nameof(StartedTime));
        state.Merge(start);
        var content = new DraftContent
        {
            WorkerId = Worker ?? "",
            StartedAt = started.Length > 0 ? started : StartedAt,
            Source = Source ?? "",
            CallerName = CallerName ?? "",
            CallerOrganisation = CallerOrganisation ?? "",
            CallerRole = CallerRole ?? "",
            LocalityId = Locality ?? "",
            TeamId = Team ?? "",
        };
        content.Children.AddRange(Children.Select(child => child.Read()));
        CheckLengths(content);
        return content;
    }

    private static void CheckLengths(DraftContent content)
    {
        var found = new Violations();
        found.AtMost("content.caller_name", content.CallerName, MostText);
        found.AtMost("content.caller_organisation", content.CallerOrganisation, MostText);
        found.AtMost("content.caller_role", content.CallerRole, MostText);
        for (var i = 0; i < content.Children.Count; i++)
        {
            var (child, before) = (content.Children[i], $"content.children[{i}].");
            found.AtMost(before + "summary", child.Summary, MostText);
            found.AtMost(before + "consent_reason", child.ConsentReason, MostText);
            found.AtMost(before + "advice", child.Advice, MostText);
            found.AtMost(before + "best_placed", child.BestPlaced, MostText);
        }
        found.ThrowIfAny();
    }

    /// <summary>When it ended, as the services write it; empty for now.</summary>
    internal string ReadEnd(ModelStateDictionary state) => LocalTimes.Read(EndedOn, EndedTime, state, Prefix + nameof(EndedOn), Prefix + nameof(EndedTime));

    /// <summary>The form's field that a field of a request is about; empty for none.</summary>
    internal static string FieldOf(string field)
    {
        if (field.StartsWith("content.", StringComparison.Ordinal)) field = field["content.".Length..];
        return field switch
        {
            "worker_id" => Prefix + nameof(Worker),
            "started_at" => Prefix + nameof(StartedOn),
            "ended_at" => Prefix + nameof(EndedOn),
            "source" => Prefix + nameof(Source),
            "caller_name" => Prefix + nameof(CallerName),
            "caller_organisation" => Prefix + nameof(CallerOrganisation),
            "caller_role" => Prefix + nameof(CallerRole),
            "locality_id" => Prefix + nameof(Locality),
            "team_id" => Prefix + nameof(Team),
            "children" => Prefix + nameof(Children),
            _ when ChildOf(field) is { } child => $"{Prefix}{nameof(Children)}[{child}].{DraftChildForm.FieldOf(field[(field.IndexOf('.') + 1)..])}",
            _ => "",
        };
    }

    /// <summary>Which child a field of a request is about; null for none.</summary>
    internal static int? ChildOf(string field)
    {
        if (field.StartsWith("content.", StringComparison.Ordinal)) field = field["content.".Length..];
        return field.StartsWith("children[", StringComparison.Ordinal) && int.TryParse(field["children[".Length..field.IndexOf(']')], out var index) ? index : null;
    }
}
