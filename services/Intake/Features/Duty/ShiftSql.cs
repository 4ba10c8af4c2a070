namespace CsWorkPerf.Intake.Features.Duty;

internal static class ShiftSql
{
    private const string Columns =
        "[shift_id] as [ShiftId], [worker_id] as [WorkerId], [account_id] as [AccountId], [by] as [By], [on_at] as [OnAt], [until] as [Until]";

    public const string ListOn = $"select {Columns} from [duty] where [until] > @Now and [off_at] = '' order by [on_at], [shift_id]";
    public const string OnByWorker = $"select {Columns} from [duty] where [until] > @1 and [off_at] = '' and [worker_id] = @0";
    public const string Insert =
        "insert into [duty] ([shift_id], [worker_id], [account_id], [by], [on_at], [until], [off_at], [off_by]) values (@0, @1, @2, @3, @4, @5, '', '')";
    public const string UpdateUntil = "update [duty] set [until] = @1 where [shift_id] = @0";
    public const string UpdateOff = "update [duty] set [off_at] = @1, [off_by] = @2 where [shift_id] = @0";
}
