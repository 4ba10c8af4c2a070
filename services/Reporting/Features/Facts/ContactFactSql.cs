using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Facts;

internal static class ContactFactSql
{
    private const string Select = """
        select [contact_id] as [ContactId], [version] as [Version], [child_id] as [ChildId], [received_at] as [ReceivedAt],
               [source] as [Source], [mode] as [Mode], [locality_id] as [LocalityId], [team_id] as [TeamId],
               [primary_need] as [PrimaryNeed], [hand_offs] as [HandOffs], [outcome] as [Outcome],
               [decided_on] as [DecidedOn], [feedback_on] as [FeedbackOn], [outcome_supplied] as [OutcomeSupplied]
        from [contact_facts]
        """;

    private const string Kept =
        "coalesce((select [kept_id] from [child_aliases] where [child_aliases].[child_id] = [contact_facts].[child_id]), [child_id]) as [ChildId]";

    public static readonly FactTable<ContactFact> Table = new()
    {
        Name = "contact",
        Source = Sources.Intake,
        Rows = new()
        {
            ListByIds = Select + " where [contact_id] in @Keys",
            ListByGroups = Select + " where [child_id] in @Keys",
            ListAll = Select.Replace("[child_id] as [ChildId]", Kept, StringComparison.Ordinal) + " order by [ChildId]"
        },
        ListVersions = "select [contact_id] as [Id], [version] as [Version] from [contact_facts] where [contact_id] in @Keys",
        Count = "select count(*) from [contact_facts]",
        Insert = """
            insert into [contact_facts] ([contact_id], [version], [child_id], [received_at], [source], [mode], [locality_id], [team_id],
                [primary_need], [hand_offs], [outcome], [decided_on], [feedback_on], [outcome_supplied])
            values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
            """,
        Update = """
            update [contact_facts] set [version] = @1, [child_id] = @2, [received_at] = @3, [source] = @4, [mode] = @5,
                [locality_id] = @6, [team_id] = @7, [primary_need] = @8, [hand_offs] = @9, [outcome] = @10,
                [decided_on] = @11, [feedback_on] = @12, [outcome_supplied] = @13
            where [contact_id] = @0
            """,
        DeleteAll = "delete from [contact_facts]",
        DropIndex = new SqlText(
            sqlite: "drop index if exists [contact_facts_child]",
            sqlServer: "drop index if exists [contact_facts_child] on [contact_facts]"),
        CreateIndex = new SqlText(
            sqlite: "create index if not exists [contact_facts_child] on [contact_facts] ([child_id])",
            sqlServer: "if not exists (select 1 from sys.indexes where name = 'contact_facts_child') create index [contact_facts_child] on [contact_facts] ([child_id])"),
        Values = contact =>
        [
            contact.ContactId, contact.Version, contact.ChildId, contact.ReceivedAt.ToString(), contact.Source, contact.Mode,
            contact.LocalityId, contact.TeamId, contact.PrimaryNeed, contact.HandOffs, contact.Outcome,
            DayText.Of(contact.DecidedOn), DayText.Of(contact.FeedbackOn), contact.OutcomeSupplied ? 1 : 0
        ]
    };
}
