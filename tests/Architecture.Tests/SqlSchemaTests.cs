namespace CsWorkPerf.Architecture.Tests;

/// <summary>The two engines' migrations make the same tables, columns and indexes.</summary>
public sealed class SqlSchemaTests(ITestOutputHelper output)
{
    /// <summary>What only one engine has, each with its reason.</summary>
    private static readonly Dictionary<string, string> _own = new()
    {
        ["outbox.seq number not null"] = "SQL Server's commands commit side by side: rows wait in this order for their position",
        ["outbox.position number null"] = "as outbox.seq: SQL Server numbers after the commit",
        ["outbox.position number not null"] = "as outbox.seq: SQLite's one writer numbers as it commits, and the position is the key",
        ["index outbox_position on outbox"] = "as outbox.seq: in SQLite the position is the key",
        ["index assessments_latest_day on assessments"] = "SQL Server indexes no expression: it looks for days to come in assessments_days_impossible",
        ["index enquiries_latest_day on enquiries"] = "as assessments_latest_day",
        ["index audits_latest_day on audits"] = "as assessments_latest_day",
    };

    [Theory]
    [InlineData("Common")]
    [InlineData("Intake")]
    [InlineData("Assessment")]
    [InlineData("Workforce")]
    [InlineData("Reporting")]
    public void Migrations_OfAService_MakeTheSameOnBothEngines(string service)
    {
        var sqlite = Made(service, "Sqlite");
        var sqlServer = Made(service, "SqlServer");
        output.WriteLine($"{service}: {sqlite.Count} columns and indexes");

        Assert.NotEmpty(sqlite);
        Assert.Empty(sqlite.Except(sqlServer).Except(_own.Keys).Select(one => $"only in SQLite: {one}"));
        Assert.Empty(sqlServer.Except(sqlite).Except(_own.Keys).Select(one => $"only in SQL Server: {one}"));
    }

    [Fact]
    public void Migrations_OfEveryServiceThatHasSome_AreCompared() => Assert.Equal(
        ["Assessment", "Common", "Intake", "Reporting", "Workforce"],
        Repository.Files.Where(file => file.Path.Contains("/Migrations/", StringComparison.Ordinal)).Select(file => file.Path.Split('/')[1]).Distinct().Order());

    [Theory]
    [InlineData("create table [a] ([id] text primary key, [name] text not null, [day] text) without rowid;")]
    [InlineData("create table [a] (\n  [id] char(36) not null primary key,\n  [name] nvarchar(200) not null, -- a [comment] text\n  [day] char(10) null\n);")]
    [InlineData("create table [a] (\n  [id] varchar(36) collate Latin1_General_100_BIN2,\n  [name] text not null references [b] ([id]),\n  [day] text,\n  primary key ([id])\n);")]
    public void Read_OneTableInManyWritings_IsTheSame(string sql) =>
        Assert.Equal(["a.id text not null", "a.name text not null", "a.day text null"], SqlSchema.Read(sql));

    [Theory]
    [InlineData("alter table [a] add column [b] text;")]
    [InlineData("alter table [a] add [b] char(24) null;")]
    public void Read_ColumnAddedLater_IsAColumn(string sql) => Assert.Equal(["a.b text null"], SqlSchema.Read(sql));

    [Fact]
    public void Read_ColumnOfAnotherSize_IsTheSameColumn() =>
        Assert.Equal(["a.b text null"], SqlSchema.Read("alter table [a] add [b] varchar(24) null;\nalter table [a] alter column [b] varchar(48) null;"));

    [Theory]
    [InlineData("alter table [a] alter column [b] int null;")]
    [InlineData("alter table [a] alter column [b] varchar(48) not null;")]
    [InlineData("alter table [a] alter column [c] varchar(48) null;")]
    public void Read_ColumnOfAnotherKind_IsNotUnderstood(string change) =>
        Assert.Throws<InvalidDataException>(() => SqlSchema.Read("alter table [a] add [b] varchar(24) null;\n" + change).ToList());

    [Theory]
    [InlineData("create table [a] ([id] integer primary key, [name] text not null)", "create table [a] ([id] bigint not null primary key)")]
    [InlineData("create table [a] ([id] integer primary key)", "create table [b] ([id] integer primary key)")]
    [InlineData("create table [a] ([id] integer primary key)", "create table [a] ([id] varchar(10) not null primary key)")]
    [InlineData("create table [a] ([id] integer primary key, [on] text)", "create table [a] ([id] int primary key, [on] char(10) not null)")]
    [InlineData("create unique index [a_b] on [a] ([b])", "create index [a_b] on [a] ([b])")]
    [InlineData("create index [a_b] on [a] ([b])", "create index [a_c] on [a] ([b])")]
    public void Read_WhatDiffers_IsNotTheSame(string sqlite, string sqlServer) => Assert.NotEqual(SqlSchema.Read(sqlite), SqlSchema.Read(sqlServer));

    [Fact]
    public void Read_TableDroppedAndMadeAgain_IsAsMadeLast() => Assert.Equal(
        ["b.id number not null", "a.name text null"],
        SqlSchema.Read("create table [a] ([id] int);\ncreate index [a_id] on [a] ([id]);\ncreate table [b] ([id] int not null);\ndrop table [a];\ncreate table [a] ([name] text);"));

    [Theory]
    [InlineData("drop index [a_id];")]
    [InlineData("drop index [a_id] on [a];")]
    public void Read_IndexDroppedAndAnotherMade_IsTheOther(string drop) => Assert.Equal(
        ["a.id number null", "index a_other on a"],
        SqlSchema.Read($"create table [a] ([id] int);\ncreate index [a_id] on [a] ([id]);\n{drop}\ncreate index [a_other] on [a] ([id]);"));

    [Theory]
    [InlineData("alter table [a] drop column [c];")]
    [InlineData("alter table [a] drop constraint [a_c_none], column [c];")]
    public void Read_ColumnDropped_IsGone(string drop) => Assert.Equal(
        ["a.id number null", "a.cc text null", "b.c text null"],
        SqlSchema.Read($"create table [a] ([id] int, [cc] text);\ncreate table [b] ([c] text);\nalter table [a] add [c] varchar(2) null;\n{drop}"));

    [Theory]
    [InlineData("create table [a] ([id] blob)")]
    [InlineData("drop view [a_b]")]
    [InlineData("alter table [a] drop constraint [b];")]
    [InlineData("alter table [a] add [b] blob")]
    public void Read_WhatItDoesNotKnow_IsRefused(string sql) => Assert.Throws<InvalidDataException>(() => SqlSchema.Read(sql).ToList());

    private static List<string> Made(string service, string engine) =>
        [
            .. SqlSchema.Read(string.Join('\n', Repository.Files
                .Where(file => file.Path.StartsWith($"services/{service}/Migrations/{engine}/", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Text)))
        ];
}
