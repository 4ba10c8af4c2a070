using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Common.Tests.Sql;

/// <summary>The engines that every test of storage runs on; SQL Server where there is one, else a visible skip.</summary>
public static class Engine
{
    public static TheoryData<Dialect> Both => [Dialect.Sqlite, Dialect.SqlServer];
}
