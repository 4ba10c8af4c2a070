using CsWorkPerf.Common.Sql;
using CsWorkPerf.Intake.Features.AgencyChecks;
using CsWorkPerf.Intake.Features.Contacts;
using CsWorkPerf.Intake.Features.Conversations;
using CsWorkPerf.Intake.Features.NextSteps;

namespace CsWorkPerf.Intake.Tests.Features;

/// <summary>Lists are answered from an index in their order, whatever is filtered by: nothing is walked whole, nothing sorted.</summary>
public sealed class QueryPlanTests(IntakeHost intake) : IClassFixture<IntakeHost>
{
    private static readonly DateOnly Day = new(2026, 3, 17);

    public static readonly Dictionary<string, (SqlText Sql, string Index)> Queries = new()
    {
        ["next steps"] = (NextStepListSql.List(new() { Today = Day }, false), "next_steps_due"),
        ["next steps of a team"] = (NextStepListSql.List(new() { Today = Day, TeamId = "T1" }, true), "next_steps_team"),
        ["next steps of a team, overdue"] = (NextStepListSql.List(new() { Today = Day, State = NextStepFilter.Overdue, TeamId = "T1" }, false), "next_steps_team"),
        ["next steps of a worker"] = (NextStepListSql.List(new() { Today = Day, WorkerId = "w1", From = Day }, true), "next_steps_worker"),
        ["next steps counted"] = (NextStepListSql.Count(new() { Today = Day }), "COVERING INDEX next_steps_due"),
        ["next steps of a team counted"] = (NextStepListSql.Count(new() { Today = Day, TeamId = "T1" }), "COVERING INDEX next_steps_team"),
        ["next steps of a worker counted"] = (NextStepListSql.Count(new() { Today = Day, WorkerId = "w1" }), "COVERING INDEX next_steps_worker"),
        ["checks"] = (AgencyCheckSql.List(new("asked", "", new(Day))), "agency_checks_due"),
        ["checks with an agency"] = (AgencyCheckSql.List(new("answered", "police", new(Day))), "agency_checks_agency"),
        ["checks with an agency counted"] = (AgencyCheckSql.Count(new("answered", "police", new(Day))), "COVERING INDEX agency_checks_agency"),
        ["conversations"] = (ConversationSql.List(new("", null, null), true), "conversations_started"),
        ["conversations of some days"] = (ConversationSql.List(new("", Day, Day), false), "conversations_started"),
        ["conversations of a worker"] = (ConversationSql.List(new("w1", Day, null), false), "conversations_worker"),
        ["drafts of a person"] = (DraftSql.List(everybody: false), "conversation_drafts_account"),
        ["open contacts"] = (ContactListSql.List(new() { Status = "open" }, true), "contacts_on_board"),
        ["open contacts, the longest waiting first"] = (ContactListSql.List(new() { Status = "open", OrderBy = "received_at" }, false), "contacts_on_board"),
        ["open contacts of a team that are overdue"] = (ContactListSql.List(new() { Clock = "overdue", TeamId = "T1" }, false), "contacts_on_board"),
        ["open contacts counted"] = (ContactListSql.Count(new() { Status = "open" }), "COVERING INDEX contacts_on_board"),
        ["open contacts of a worker counted"] = (ContactListSql.Count(new() { Status = "open", WorkerId = "w1" }), "COVERING INDEX contacts_on_board")
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Plan_OfAList_IsItsIndexInItsOrder(string name)
    {
        var (sql, index) = Queries[name];

        var plan = await intake.Db.ReadAsync(session => session.ListAsync<Step>("explain query plan " + sql.For(Dialect.Sqlite), new
        {
            State = "open",
            TeamId = "T1",
            WorkerId = "w1",
            Agency = "police",
            AccountId = "a",
            Today = "2026-03-17",
            Now = "2026-03-17T10:30",
            FirstInTime = "2026-03-16",
            From = "2026-03-01",
            To = "2026-04-01",
            Key = "2026-03-17",
            Id = "x",
            Most = 26
        }), CancellationToken.None);

        Assert.Contains(plan, step => step.Detail.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Detail.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private sealed record Step
    {
        public required string Detail { get; init; }
    }
}
