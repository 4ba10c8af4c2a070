using System.Security.Claims;
using CsWorkPerf.Contracts.Access;
using CsWorkPerf.Contracts.Assessment.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Security;

namespace CsWorkPerf.Portal.Pages.Assessments;

/// <summary>A count with the list behind it.</summary>
/// <param name="Text">What is counted.</param>
/// <param name="Number">How many.</param>
/// <param name="Note">The same in more words.</param>
/// <param name="Query">The filters of the list.</param>
public sealed record HomeCard(string Text, int Number, string Note, Dictionary<string, string> Query)
{
    /// <summary>The page that has the list.</summary>
    public string Page { get; init; } = "/Assessments/Index";
}

/// <summary>The assessments that the first page counts: of a worker their own and those to audit, of a manager what waits for one, of others all.</summary>
public static class HomeCards
{
    public static async Task<IReadOnlyList<HomeCard>> OfAsync(ClaimsPrincipal user, AssessmentBackend assessments, AuditBackend audits, CancellationToken cancellation)
    {
        var toAudit = ToAuditAsync(user, audits, cancellation);
        var counted = await CountedAsync(user, assessments, cancellation);
        // For an auditor they are the day's work; for others they come on top of it.
        return user.IsInRole(Roles.Auditor) ? [.. await toAudit, .. counted] : [.. counted, .. await toAudit];
    }

    private static async Task<IReadOnlyList<HomeCard>> CountedAsync(ClaimsPrincipal user, AssessmentBackend assessments, CancellationToken cancellation)
    {
        var (worker, manages) = (user.WorkerId(), user.IsInRole(Roles.Manager));
        var own = worker.Length == 0 ? null : await assessments.CountAsync(new CountAssessmentsRequest { WorkerId = worker }, cancellation);
        // Many who manage have no assessments of their own.
        if (own is not null && !manages) return Own(own);
        var all = await assessments.CountAsync(new CountAssessmentsRequest(), cancellation);
        return [.. own is { Running: > 0 } ? Own(own) : [], .. manages ? Managers(all) : Everybody(all)];
    }

    /// <summary>Who is no auditor by role is told of cases that a programme gave them.</summary>
    private static async Task<IReadOnlyList<HomeCard>> ToAuditAsync(ClaimsPrincipal user, AuditBackend audits, CancellationToken cancellation)
    {
        if (user.WorkerId().Length == 0) return [];
        var own = await audits.CountOwnCasesAsync(cancellation);
        return
        [
            .. Card("Cases to audit", own.ToDo, "drawn for you, and not begun", "to_do", always: user.IsInRole(Roles.Auditor)),
            .. Card("Audits begun", own.Draft, "with you, and not complete", "draft", always: false),
        ];

        static HomeCard[] Card(string text, int number, string note, string state, bool always) =>
            number == 0 && !always ? [] : [new(text, number, note, new() { ["state"] = state }) { Page = "/Audits/Cases" }];
    }

    private static IReadOnlyList<HomeCard> Own(AssessmentCounts own) =>
    [
        new("My open assessments", own.Running, "with you, and not authorised", new() { ["worker"] = AssessmentQuery.Me }),
        new("Mine becoming overdue", own.BecomingOverdue, "from working day 34 on", new() { ["worker"] = AssessmentQuery.Me, ["band"] = "becoming_overdue" }),
        new("Mine overdue", own.Overdue, "beyond the limit", new() { ["worker"] = AssessmentQuery.Me, ["band"] = "overdue" }),
        .. own.Returned == 0 ? [] : new[] { new HomeCard("Assessments returned to me", own.Returned, "by a manager, with a reason", new() { ["worker"] = AssessmentQuery.Me, ["state"] = "returned" }) },
    ];

    private static IReadOnlyList<HomeCard> Managers(AssessmentCounts all) =>
    [
        new("To authorise", all.ToAuthorise, "in your queue, or one that you look after", []) { Page = "/Assessments/ToAuthorise" },
        new("Not allocated", all.Unallocated, "open, and with no worker", new() { ["worker"] = AssessmentQuery.Nobody }),
        new("Becoming overdue", all.BecomingOverdue, "from working day 34 on", new() { ["band"] = "becoming_overdue" }),
        new("Overdue", all.Overdue, "beyond the limit", new() { ["band"] = "overdue" }),
    ];

    private static IReadOnlyList<HomeCard> Everybody(AssessmentCounts all) =>
    [
        new("Open assessments", all.Running, "not authorised", []),
        new("Becoming overdue", all.BecomingOverdue, "from working day 34 on", new() { ["band"] = "becoming_overdue" }),
        new("Overdue", all.Overdue, "beyond the limit", new() { ["band"] = "overdue" }),
    ];
}
