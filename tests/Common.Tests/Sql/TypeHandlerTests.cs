using CsWorkPerf.Common.Calendar;
using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Tests.Sql;

public sealed class TypeHandlerTests
{
    private sealed record Row
    {
        public required string Id { get; init; }
        public required DateOnly Day { get; init; }
        public DateOnly? NoDay { get; init; }
        public required LocalMoment Moment { get; init; }
        public LocalMoment? NoMoment { get; init; }
        public required DateTimeOffset At { get; init; }
        public required bool Yes { get; init; }
        public required long Number { get; init; }
        public string? Nothing { get; init; }
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task EveryColumnType_WrittenAndRead_IsTheSame(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var row = new Row
        {
            Id = Guid.CreateVersion7().ToString(),
            Day = new DateOnly(2026, 3, 31),
            Moment = LocalMoment.Parse("2026-03-31T09:05"),
            At = new DateTimeOffset(2026, 3, 31, 8, 5, 12, 345, TimeSpan.Zero),
            Yes = true,
            Number = long.MaxValue
        };
        await sample.Db.WriteAsync(async tx =>
        {
            await tx.ExecuteAsync("""
                create table [rows] ([Id] char(36) not null primary key, [Day] char(10) not null, [NoDay] char(10), [Moment] varchar(16) not null,
                  [NoMoment] varchar(16), [At] char(24) not null, [Yes] int not null, [Number] bigint not null, [Nothing] varchar(10))
                """);
            await tx.ExecuteAsync("insert into [rows] values (@Id, @Day, @NoDay, @Moment, @NoMoment, @At, @Yes, @Number, @Nothing)", row);
        }, CancellationToken.None);

        var read = await sample.Db.ReadAsync(session => session.OneAsync<Row>("select * from [rows]"), CancellationToken.None);

        Assert.Equal(row, read);
    }

    [Theory]
    [MemberData(nameof(Engine.Both), MemberType = typeof(Engine))]
    public async Task Texts_InTheDatabase_AreTheDocumentedForms(Dialect engine)
    {
        await using var sample = await SampleDb.StartAsync(engine);
        var texts = await sample.Db.ReadAsync(session => session.OneAsync<(string, string, string)>("select @day as [day], @moment as [moment], @at as [at]", new
        {
            day = new DateOnly(2026, 3, 31),
            moment = LocalMoment.Parse("31/03/2026"),
            at = new DateTimeOffset(2026, 3, 31, 9, 5, 0, TimeSpan.FromHours(1))
        }), CancellationToken.None);

        Assert.Equal(("2026-03-31", "2026-03-31", "2026-03-31T08:05:00.000Z"), texts);
    }
}
