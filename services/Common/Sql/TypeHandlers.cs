using System.Data;
using System.Globalization;
using CsWorkPerf.Common.Calendar;
using Dapper;

namespace CsWorkPerf.Common.Sql;

/// <summary>How days, local times and instants stand in both databases: as text that sorts. Registered once.</summary>
internal static class TypeHandlers
{
    private static readonly Lock Once = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Once)
        {
            if (_registered) return;
            SqlMapper.RemoveTypeMap(typeof(DateOnly));
            SqlMapper.RemoveTypeMap(typeof(DateOnly?));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
            SqlMapper.AddTypeHandler(new Days());
            SqlMapper.AddTypeHandler(new Moments());
            SqlMapper.AddTypeHandler(new Instants());
            _registered = true;
        }
    }

    private sealed class Days : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, DateOnly value) =>
            (parameter.DbType, parameter.Value) = (DbType.AnsiStringFixedLength, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private sealed class Moments : SqlMapper.TypeHandler<LocalMoment>
    {
        public override LocalMoment Parse(object value) => LocalMoment.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, LocalMoment value) =>
            (parameter.DbType, parameter.Value) = (DbType.AnsiString, value.ToString());
    }

    private sealed class Instants : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => Instant.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            (parameter.DbType, parameter.Value) = (DbType.AnsiStringFixedLength, Instant.Text(value));
    }
}
