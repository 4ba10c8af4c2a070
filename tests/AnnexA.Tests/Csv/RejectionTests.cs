using CsWorkPerf.Contracts.Common.V1;
using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AnnexA.Tests.Csv;

/// <summary>Rows that are rejected: each with the column, the value and the rule.</summary>
public sealed class RejectionTests
{
    [Theory]
    [InlineData("contact_id", "", "required")]
    [InlineData("child_id", " ", "required")]
    [InlineData("received_at", "", "required")]
    [InlineData("source", "", "required")]
    [InlineData("source", "99", "referral source")]
    [InlineData("mode", "fax", "mode")]
    [InlineData("primary_need", "N10", "primary need")]
    [InlineData("outcome", "referral", "outcome")]
    [InlineData("received_at", "2026-02-30", "day or a local time")]
    [InlineData("received_at", "03/31/2026", "day or a local time")]
    [InlineData("received_at", "2026-3-1", "day or a local time")]
    [InlineData("received_at", "2026-03-31T25:00", "day or a local time")]
    [InlineData("received_at", "2026-03-31T09:05Z", "day or a local time")]
    [InlineData("received_at", "٢٠٢٦-٠٣-٣١", "day or a local time")]
    [InlineData("decided_at", "yesterday", "day or a local time")]
    [InlineData("hand_offs", "-1", "0 or more")]
    [InlineData("hand_offs", "1.5", "whole number")]
    [InlineData("hand_offs", "٣", "whole number")]
    [InlineData("hand_offs", "99999999999", "whole number")]
    [InlineData("hand_offs", "12\0", "whole number")]
    [InlineData("contact_id", "C\u00011", "control character")]
    [InlineData("contact_id", "C\u202E1", "control character")]
    public void Contact_BadCell_IsRejectedAtThatCell(string column, string value, string rule)
    {
        var cells = new Dictionary<string, string>
        {
            ["contact_id"] = "C1",
            ["child_id"] = "K1",
            ["received_at"] = "2026-03-31T09:05",
            ["source"] = "6",
            ["mode"] = "",
            ["primary_need"] = "",
            ["hand_offs"] = "",
            ["outcome"] = "",
            ["decided_at"] = "",
            [column] = value,
        };
        var read = Imported<ContactRow>.From(
            "contacts.csv", string.Join(',', cells.Keys) + "\n" + string.Join(',', cells.Values) + "\n");
        Assert.Empty(read.Rows);
        var note = Assert.Single(read.Rejected);
        Assert.Equal((2L, column), (note.Line, note.Column));
        Assert.Equal(value.Trim().Replace('\u0001', ' ').Replace('\0', ' '), note.Value);
        Assert.Contains(rule, note.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fte", "1.01", "0 to 1")]
    [InlineData("fte", "-0.1", "0 to 1")]
    [InlineData("fte", "0.123", "two decimals")]
    [InlineData("fte", "0.500", "two decimals")]
    [InlineData("fte", "5e-1", "number")]
    [InlineData("fte", "０.５", "number")]
    [InlineData("fte", "0.5\0", "number")]
    [InlineData("fte", "", "required")]
    [InlineData("role", "nurse", "role")]
    [InlineData("engagement", "casual", "engagement")]
    [InlineData("asye", "yes", "true or false")]
    [InlineData("from", "2026-04-01T09:00", "day")]
    [InlineData("leaver_reason", "bored", "leaver reason")]
    public void Worker_BadCell_IsRejectedAtThatCell(string column, string value, string rule)
    {
        var cells = new Dictionary<string, string>
        {
            ["worker_id"] = "W1",
            ["team_id"] = "T1",
            ["role"] = "social_worker",
            ["engagement"] = "permanent",
            ["fte"] = "1.00",
            ["asye"] = "",
            ["from"] = "2026-04-01",
            ["leaver_reason"] = "",
            [column] = value,
        };
        var read = Imported<WorkerRow>.From(
            "workers.csv", string.Join(',', cells.Keys) + "\n" + string.Join(',', cells.Values) + "\n");
        var note = Assert.Single(read.Rejected);
        Assert.Equal((column, value.Replace('\0', ' ')), (note.Column, note.Value));
        Assert.Contains(rule, note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_WithSeveralCellsAtFault_IsRejectedOnceWithANoteForEach()
    {
        using var folder = new ImportFolder();
        var path = folder.Write("contacts.csv", "contact_id,child_id,received_at,source,hand_offs,outcome\nC1,,yesterday,6,-1,maybe\nC2,K2,2026-03-31,6,0,\n");

        var items = ((ImportFile<ContactRow>)ImportSource.Open(path).Files.Single()).Read().ToList();

        Assert.Equal(["child_id", "received_at", "hand_offs", "outcome"], items.Where(item => item.Note is not null).Select(item => item.Note!.Column));
        Assert.All(items.Where(item => item.Note is not null), item => Assert.Equal((2L, RowNote.Types.Kind.Rejected), (item.Note!.Line, item.Note.Kind)));
        Assert.Equal([true, false, false, false, false], items.Select(item => item.IsRejected));
        Assert.Equal("C2", items[^1].Row!.ContactId);
    }

    [Fact]
    public void Referral_NfaBlankOrUnknownRoute_IsRejected()
    {
        var read = Imported<ReferralRow>.From(
            "referrals.csv",
            "referral_id,child_id,referred_on,source,nfa,route\n"
            + "R1,K1,2026-03-31,6,,assessment\nR2,K1,2026-03-31,6,FALSE,court\nR3,K1,2026-03-31,6,True,none\n");
        Assert.Equal(["nfa", "route"], read.Rejected.Select(note => note.Column));
        Assert.True(Assert.Single(read.Rows).Nfa);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Id_Length_MayBe64(int length, bool accepted)
    {
        var read = Imported<LocalityRow>.From("localities.csv", $"locality_id,name\n{new string('x', length)},North\n");
        Assert.Equal(accepted ? 1 : 0, read.Rows.Count);
        Assert.Equal(accepted ? [] : ["Longer than 64 characters."], read.Rejected.Select(note => note.Reason));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Name_Length_MayBe200(int length, bool accepted)
    {
        var read = Imported<LocalityRow>.From("localities.csv", $"locality_id,name\nL1,{new string('é', length)}\n");
        Assert.Equal(accepted ? 1 : 0, read.Rows.Count);
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u0085b")]
    public void Name_ControlCharacter_RejectsTheRow(string name)
    {
        var read = Imported<LocalityRow>.From("localities.csv", $"locality_id,name\nL1,{name}\n");
        Assert.Equal("Contains a control character.", Assert.Single(read.Rejected).Reason);
    }

    [Fact]
    public void Cell_OfFiveMegabytes_RejectsOnlyItsRow()
    {
        var read = Imported<LocalityRow>.From(
            "localities.csv", $"locality_id,name\nL1,{new string('x', 5_000_000)}\nL2,South\n");
        Assert.Equal("L2", Assert.Single(read.Rows).LocalityId);
        var note = Assert.Single(read.Rejected);
        Assert.Equal((2L, "name"), (note.Line, note.Column));
        Assert.InRange(note.Value.Length, 1, 201);
    }

    [Theory]
    [InlineData("L1", "1 cells")]
    [InlineData("L1,North,", "3 cells")]
    [InlineData("L1,Smith, John", "3 cells")]
    public void Row_WithMoreOrFewerCellsThanHeadings_IsRejected(string row, string reason)
    {
        var read = Imported<LocalityRow>.From("localities.csv", $"locality_id,name\n{row}\nL2,South\n");
        Assert.Equal("L2", Assert.Single(read.Rows).LocalityId);
        Assert.Contains(reason, Assert.Single(read.Rejected).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_WithTextAfterAClosingQuote_IsRejected()
    {
        var read = Imported<LocalityRow>.From("localities.csv", "locality_id,name\nL1,\"North\"ern\nL2,South\n");
        Assert.Equal("L2", Assert.Single(read.Rows).LocalityId);
        Assert.Contains("closing quote", Assert.Single(read.Rejected).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_NotUtf8_IsRejectedAtTheCell()
    {
        byte[] file = [.. "locality_id,name\nL1,Caf"u8, 0xE9, .. "\nL2,Café\n"u8];
        var read = Imported<LocalityRow>.From("localities.csv", file);
        Assert.Equal("Café", Assert.Single(read.Rows).Name);
        var note = Assert.Single(read.Rejected);
        Assert.Equal((2L, "name"), (note.Line, note.Column));
        Assert.Contains("UTF-8", note.Reason, StringComparison.Ordinal);
    }
}
