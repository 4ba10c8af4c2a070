namespace CsWorkPerf.Reporting.Features.Facts;

internal static class FactQuerySql
{
    public const string DeleteQueries = "delete from [fact_queries] where [fact] = @0 and [fact_id] = @1";
    public const string DeleteAllQueries = "delete from [fact_queries] where [fact] = @fact";
    public const string InsertQuery = "insert into [fact_queries] ([fact], [fact_id], [rule]) values (@0, @1, @2)";
}
