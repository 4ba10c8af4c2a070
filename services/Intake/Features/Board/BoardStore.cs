using CsWorkPerf.Common.Sql;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Reads what the board shows.</summary>
internal static class BoardStore
{
    public static async Task<OpenContacts> OpenAsync(Session session) => new(await session.ListAsync<OpenContact>(BoardSql.ListOpen));

    /// <summary>A number that grows with every event of this service.</summary>
    public static Task<long> HeadAsync(Session session) => session.OneAsync<long>(BoardSql.Head);

    /// <summary>A number that grows whenever a list says something else of a child.</summary>
    public static Task<long> NameChangesAsync(Session session) => session.OneAsync<long>(BoardSql.NameChanges);

    /// <summary>What a worker has, with the versions, the longest waiting first.</summary>
    public static IReadOnlyList<SeenContact> OpenOf(Tx tx, string workerId)
    {
        var found = new List<SeenContact>();
        tx.Prepare(BoardSql.ListOpenByWorker).Query(row => found.Add(new(row.GetString(0), row.GetInt64(1))), workerId);
        return found;
    }

    /// <summary>Who changed a contact last and when (UTC); blanks where nobody of us did.</summary>
    public static (string By, string At) LastChange(Tx tx, string contactId)
    {
        var found = ("", "");
        tx.Prepare(BoardSql.LastEntry).Query(row => found = (row.GetString(0), row.GetString(1)), contactId);
        return found;
    }
}
