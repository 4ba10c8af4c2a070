using CsWorkPerf.TestSupport;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.EndToEnd.Tests.Verbs;

public sealed class ImportTests
{
    [Fact]
    public async Task Import_ACouncilTwice_LeavesEveryRowUnchangedAndStartsNothing()
    {
        await using var system = new AllInOneProcess();
        using var files = SmallCouncil.Write();

        var first = Counts(await system.DoAsync("import", files.Path));
        var (logs, referrals) = (Logs(system), Rows(files, "referrals.csv"));
        var second = Counts(await system.DoAsync("import", files.Path));

        string[] names = ["localities.csv", "teams.csv", "workers.csv", "children.csv", "contacts.csv", "referrals.csv", "reviews.csv", "assessments.csv", "s47.csv", "audits.csv"];
        Assert.Equal(names.Select(name => $"{name}: read {Rows(files, name)} = accepted {Rows(files, name)} + updated 0 + unchanged 0 + kept 0 + rejected 0"), first);
        Assert.Equal(names.Select(name => $"{name}: read {Rows(files, name)} = accepted 0 + updated 0 + unchanged {Rows(files, name)} + kept 0 + rejected 0"), second);
        Assert.Equal(logs, Logs(system));
        // Contacts with a referral outcome made none: there are those of the file, and nothing is told as if it had just happened.
        Assert.Equal(SmallCouncil.Contacts, Rows(files, "contacts.csv"));
        Assert.Equal(referrals, Read(system, "intake", "select count(*) from [referrals]"));
        Assert.Equal(0, Read(system, "intake", "select count(*) from [outbox] where [origin] <> 'import'"));
    }

    [Fact]
    public async Task Import_AnIdentityInSeveralChunksOfAFileTwice_LeavesEveryRowUnchanged()
    {
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        // Far enough apart that no chunk on the wire holds both rows of K1.
        var rows = Enumerable.Range(1, 3_000).Select(i => $"K{i},C{i},2026-01-12,6,").Prepend("contact_id,child_id,received_at,source,mode").Append("K1,C1,2026-01-12,6,written");
        await File.WriteAllLinesAsync(files.File("contacts.csv"), rows, TestContext.Current.CancellationToken);

        var first = Counts(await system.DoAsync("import", files.Path));
        var logs = Logs(system);
        var second = Counts(await system.DoAsync("import", files.Path));

        Assert.Equal(["contacts.csv: read 3001 = accepted 3000 + updated 1 + unchanged 0 + kept 0 + rejected 0"], first);
        Assert.Equal(["contacts.csv: read 3001 = accepted 0 + updated 0 + unchanged 3001 + kept 0 + rejected 0"], second);
        Assert.Equal(logs, Logs(system));
    }

    [Fact]
    public async Task Import_ToldToStop_StopsSaysSoAndIsCompletedByTheNext()
    {
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        const int many = 60_000;
        await File.WriteAllLinesAsync(files.File("localities.csv"), ["locality_id,name", "N,North"], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(
            files.File("contacts.csv"), Enumerable.Range(1, many).Select(i => $"K{i},C{i},2026-01-12,6,written").Prepend("contact_id,child_id,received_at,source,mode"), TestContext.Current.CancellationToken);

        var stopped = await system.RunAsync("localities.csv", ["import", files.Path]);
        var stored = Read(system, "intake", "select count(*) from [contacts]");
        await system.DoAsync("import", files.Path);

        Assert.Equal((1, true), (stopped.ExitCode, stopped.Errors.Contains("Stopped before it was done.", StringComparison.Ordinal)));
        Assert.DoesNotContain(" at CsWorkPerf.", stopped.Errors, StringComparison.Ordinal);
        Assert.InRange(stored, 0, many - 1);
        Assert.Equal(many, Read(system, "intake", "select count(*) from [contacts]"));
    }

    /// <summary>The published samples. The counts were read off the sheets.</summary>
    [Theory]
    [InlineData("Annex_A_liia.xlsx", 20, 5, 6, 5, 5, 0)]
    [InlineData("2015-01-sample.xlsx", 4, 0, 4, 0, 0, 1)]
    [InlineData("2016-01-sample.xlsx", 0, 0, 0, 0, 0, 0)]
    [InlineData("example-B-2004.xlsx", 1, 1, 0, 0, 0, 0)]
    public async Task Import_AnAnnexAWorkbookTwice_StoresItsListsAndThenChangesNothing(
        string workbook, int children, int contacts, int referrals, int assessments, int enquiries, int rejected)
    {
        var path = SharedData.Require("annex-a/" + workbook);
        await using var system = new AllInOneProcess();
        using var folder = new TempFolder();

        var first = await system.RunAsync("import", path, "--report", folder.File("report.csv"));
        var logs = Logs(system);
        var second = await system.RunAsync("import", path, "--report", folder.File("report.csv"));

        var code = rejected > 0 ? 3 : 0;
        Assert.Equal((code, code), (first.ExitCode, second.ExitCode));
        Assert.Equal(
            [
                $"{workbook}, children: read {children} = accepted {children} + updated 0 + unchanged 0 + kept 0 + rejected 0",
                $"{workbook}, list 1: read {contacts} = accepted {contacts} + updated 0 + unchanged 0 + kept 0 + rejected 0",
                $"{workbook}, list 3: read {referrals + rejected} = accepted {referrals} + updated 0 + unchanged 0 + kept 0 + rejected {rejected}",
                $"{workbook}, list 4: read {assessments} = accepted {assessments} + updated 0 + unchanged 0 + kept 0 + rejected 0",
                $"{workbook}, list 5: read {enquiries} = accepted {enquiries} + updated 0 + unchanged 0 + kept 0 + rejected 0"
            ],
            Counts(first));
        Assert.Equal(
            [
                $"{workbook}, children: read {children} = accepted 0 + updated 0 + unchanged {children} + kept 0 + rejected 0",
                $"{workbook}, list 1: read {contacts} = accepted 0 + updated 0 + unchanged {contacts} + kept 0 + rejected 0",
                $"{workbook}, list 3: read {referrals + rejected} = accepted 0 + updated 0 + unchanged {referrals} + kept 0 + rejected {rejected}",
                $"{workbook}, list 4: read {assessments} = accepted 0 + updated 0 + unchanged {assessments} + kept 0 + rejected 0",
                $"{workbook}, list 5: read {enquiries} = accepted 0 + updated 0 + unchanged {enquiries} + kept 0 + rejected 0"
            ],
            Counts(second));
        Assert.Contains($"{workbook}, list 6: Not imported by this version.", first.Output, StringComparison.Ordinal);
        Assert.Equal(rejected, Rows(folder, "report.csv"));
        Assert.Equal((contacts, referrals), (Read(system, "intake", "select count(*) from [contacts]"), Read(system, "intake", "select count(*) from [referrals]")));
        Assert.Equal(logs, Logs(system));
        var figures = await SmallCouncil.FiguresAsync(system);
        Assert.Equal((contacts, referrals), (SmallCouncil.Sum(figures["contacts.received.csv"]), SmallCouncil.Sum(figures["referrals.received.csv"])));
        Assert.Equal((assessments, enquiries), (SmallCouncil.Sum(figures["assessments.started.csv"]), SmallCouncil.Sum(figures["s47.started.csv"])));
    }

    [Fact]
    public async Task Import_AssessmentsWithoutTheirReferrals_SaysAFewAndHowManyAndWritesThemAll()
    {
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        using var reports = new TempFolder();
        await File.WriteAllLinesAsync(files.File("assessments.csv"),
            Enumerable.Range(1, 25).Select(i => $"A{i},R{i},C{i},2026-01-12").Prepend("assessment_id,referral_id,child_id,started_on"), TestContext.Current.CancellationToken);

        var alone = await system.DoAsync("import", files.Path, "--notices", reports.File("notices.csv"));

        Assert.Equal(["assessments.csv: read 25 = accepted 25 + updated 0 + unchanged 0 + kept 0 + rejected 0"], Counts(alone));
        Assert.Equal(
            Enumerable.Range(1, 10).Select(i => $"assessments.csv, line {i + 1}: referral_id: Not known here yet: the two are linked when it is imported or made. The row is taken.")
                .Append("assessments.csv: referral_id: 15 more notices, 25 in all; import --notices FILE writes every one, with what the cell holds."),
            alone.Errors.Split('\n').Where(line => line.Contains("referral_id", StringComparison.Ordinal)));
        Assert.Equal(
            Enumerable.Range(1, 25).Select(i => $"assessments.csv,{i + 1},referral_id,R{i},Not known here yet: the two are linked when it is imported or made. The row is taken."),
            (await File.ReadAllLinesAsync(reports.File("notices.csv"), TestContext.Current.CancellationToken)).Skip(1));
    }

    /// <summary>Enough referrals that Assessment has not heard of the last ones when the file is at its end.</summary>
    [Fact]
    public async Task Import_AssessmentsWithTheirReferrals_TakesNoneForUnknown()
    {
        await using var system = new AllInOneProcess();
        using var files = new TempFolder();
        await File.WriteAllLinesAsync(files.File("referrals.csv"),
            Enumerable.Range(1, 6_000).Select(i => $"R{i},C1,2026-01-12,6,false,none").Prepend("referral_id,child_id,referred_on,source,nfa,route"), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(files.File("assessments.csv"),
            Enumerable.Range(5_901, 100).Select(i => $"A{i},R{i},C1,2026-01-12").Prepend("assessment_id,referral_id,child_id,started_on"), TestContext.Current.CancellationToken);

        var import = await system.DoAsync("import", files.Path);

        Assert.Contains("assessments.csv: read 100 = accepted 100", import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Not known here yet", import.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhereAServiceTakesNothingIn_SaysWhatItWaitsForAndGivesUp()
    {
        await using var system = new AllInOneProcess { Settings = { ["Import__GiveUpAfterSeconds"] = "6" } };
        await system.DoAsync("migrate");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(system.Data, "assessment.db")};Pooling=False"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "create trigger stuck before insert on known_referrals begin select raise(abort, 'stuck'); end";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        using var files = new TempFolder();
        await File.WriteAllTextAsync(files.File("referrals.csv"), "referral_id,child_id,referred_on,source,nfa,route\nR1,C1,2026-01-12,6,false,none\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(files.File("assessments.csv"), "assessment_id,referral_id,child_id,started_on\nA1,R1,C1,2026-01-12\n", TestContext.Current.CancellationToken);

        var stuck = await system.RunAsync("import", files.Path);

        Assert.Equal((1, "referrals.csv: read 1 = accepted 1 + updated 0 + unchanged 0 + kept 0 + rejected 0\n"), (stuck.ExitCode, stuck.Output));
        Assert.Matches("events taken in by assessment, which needs them for the next file: 0 at 0/s", stuck.Errors);
        Assert.Matches("For 6 seconds nothing has gone on: [0-9]+ events of intake are not in assessment. What was stored stays stored. ", stuck.Errors);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("ten")]
    public async Task Import_WrongSettingOfHowLongItWaits_IsSaidBeforeAnythingIsStored(string setting)
    {
        await using var system = new AllInOneProcess { Settings = { ["Import__GiveUpAfterSeconds"] = setting } };
        using var files = new TempFolder();
        await File.WriteAllTextAsync(files.File("localities.csv"), "locality_id,name\nN,North\n", TestContext.Current.CancellationToken);

        var import = await system.RunAsync("import", files.Path);

        Assert.Equal((1, ""), (import.ExitCode, import.Output));
        Assert.Contains($"Setting Import:GiveUpAfterSeconds is '{setting}'; it must be a whole number from 1 to 86,400.", import.Errors, StringComparison.Ordinal);
        Assert.Equal(0, Read(system, "workforce", "select count(*) from [localities]"));
    }

    private static IReadOnlyList<string> Counts(VerbResult import) =>
        [.. import.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(": read ", StringComparison.Ordinal))];

    private static int Rows(TempFolder folder, string name) => File.ReadLines(folder.File(name)).Count(line => line.Length > 0) - 1;

    /// <summary>The positions of the event logs.</summary>
    private static IReadOnlyList<long> Logs(AllInOneProcess system) =>
        [.. new[] { "workforce", "intake", "assessment", "reporting" }.Select(service => Read(system, service, "select [head] from [feed]"))];

    private static long Read(AllInOneProcess system, string service, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(system.Data, service + ".db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    [Fact]
    public async Task Import_ContactsBeforeTheirWorkers_AreLinkedByWorkforcesIdsAndStayAsTheyAre()
    {
        await using var system = new AllInOneProcess();
        using var contacts = new TempFolder();
        await File.WriteAllTextAsync(contacts.File("contacts.csv"), """
            contact_id,child_id,received_at,source,worker_id
            C1,K1,2026-01-12T10:00,6,W1
            C2,K2,2026-01-13T10:00,6,W2
            C3,K3,2026-01-13T11:00,6,
            """, TestContext.Current.CancellationToken);
        using var workers = new TempFolder();
        await File.WriteAllTextAsync(workers.File("workers.csv"), """
            worker_id,name,team_id,role,engagement,fte,from
            W1,Cy Moore,T1,social_worker,permanent,1,2020-01-01
            """, TestContext.Current.CancellationToken);

        await system.DoAsync("import", contacts.Path);
        var before = await PairsAsync(system);
        var second = await system.DoAsync("import", workers.Path, contacts.Path);

        Assert.Contains("workers.csv: read 1 = accepted 1", second.Output, StringComparison.Ordinal);
        Assert.Contains("contacts.csv: read 3 = accepted 0 + updated 0 + unchanged 3", second.Output, StringComparison.Ordinal);
        Assert.Equal([("C1", "W1"), ("C2", "W2"), ("C3", "")], before.Select(pair => (pair.Contact, pair.Worker)));
        Assert.Equal(["", "", ""], before.Select(pair => pair.Name));
        Assert.Equal([("C1", "W1", "Cy Moore"), ("C2", "W2", ""), ("C3", "", "")], await PairsAsync(system));
    }

    /// <summary>Each contact's council id with its worker's council id and name, which the two services' databases say together.</summary>
    private static async Task<IReadOnlyList<(string Contact, string Worker, string Name)>> PairsAsync(AllInOneProcess system)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(system.Data, "intake.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        using var command = connection.CreateCommand();
        command.CommandText = """
            attach @workforce as w;
            select c.council_id, coalesce(p.council_id, c.worker_id), coalesce(p.name, '')
            from contacts c left join w.workers p on p.worker_id = c.worker_id order by c.council_id
            """;
        command.Parameters.AddWithValue("@workforce", Path.Combine(system.Data, "workforce.db"));
        using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var pairs = new List<(string, string, string)>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken)) pairs.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return pairs;
    }
}
