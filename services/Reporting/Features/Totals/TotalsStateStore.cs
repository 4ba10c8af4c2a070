using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Reporting.Features.Totals;

/// <summary>Where facts and totals stand, in and out.</summary>
internal static class TotalsStateStore
{
    public static async Task<TotalsState> ReadAsync(Session session) =>
        await session.OneAsync<TotalsState>(TotalsStateSql.Read) ?? throw new InvalidOperationException("The table totals_state is empty.");

    public static Task StoreAsync(Tx tx, TotalsState state) =>
        tx.ExecuteAsync(TotalsStateSql.Update, new { state.Commits, state.ShownCommit, state.ShownVersion, state.BuildingVersion, Mode = NameOf(state.Mode), state.Settings, state.Refilling, state.ContactLayout });

    /// <summary>The positions of the sources' feeds that the shown totals stand at.</summary>
    public static Task<Dictionary<string, long>> ShownPositionsAsync(Session session, TotalsState state) =>
        PositionsAsync(session, state.Mode == TotalsMode.Current ? TotalsStateSql.ListCheckpoints : TotalsStateSql.ListShown);

    /// <summary>The positions that the facts stand at.</summary>
    public static Task<Dictionary<string, long>> FactPositionsAsync(Session session) => PositionsAsync(session, TotalsStateSql.ListCheckpoints);

    /// <summary>The facts go on alone: the totals stand still from here.</summary>
    public static async Task<TotalsState> GoBehindAsync(Tx tx, TotalsState state)
    {
        if (state.Mode == TotalsMode.Current) await tx.ExecuteAsync(TotalsStateSql.KeepShown);
        if (state.Mode == TotalsMode.Building) await DeleteChangesAsync(tx);
        var behind = state with { Mode = TotalsMode.Behind };
        await StoreAsync(tx, behind);
        return behind;
    }

    /// <summary>A new version is shown, which stands where the facts do.</summary>
    public static async Task ShowAsync(Tx tx, TotalsState state, string settings)
    {
        await tx.ExecuteAsync(TotalsStateSql.DeleteShown);
        await DeleteChangesAsync(tx);
        // Other settings give other figures, without a change of a fact.
        var commits = state.Settings == settings ? state.Commits : state.Commits + 1;
        await StoreAsync(tx, state with
        {
            Mode = TotalsMode.Current,
            ShownVersion = state.BuildingVersion,
            Commits = commits,
            ShownCommit = commits,
            Settings = settings,
            ContactLayout = ContactCell.Layout,
            Refilling = false
        });
    }

    /// <summary>Makes the follower of a source read its feed again from the start.</summary>
    public static Task ReadAgainAsync(Tx tx, string source) => tx.ExecuteAsync(TotalsStateSql.StartOver, new { source });

    private static async Task DeleteChangesAsync(Tx tx)
    {
        await tx.ExecuteAsync(TotalsSql.DeleteChanges);
        await tx.ExecuteAsync(ContactMonthSql.DeleteChanges);
    }

    private static async Task<Dictionary<string, long>> PositionsAsync(Session session, SqlText sql) =>
        (await session.ListAsync<SourcePosition>(sql)).ToDictionary(row => row.Source.Trim(), row => row.Position);

    private static string NameOf(TotalsMode mode) => mode switch
    {
        TotalsMode.Current => "current",
        TotalsMode.Behind => "behind",
        _ => "building"
    };

    private sealed record SourcePosition
    {
        public required string Source { get; init; }
        public required long Position { get; init; }
    }
}
