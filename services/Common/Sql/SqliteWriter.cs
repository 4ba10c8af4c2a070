using CsWorkPerf.Common.Errors;
using Microsoft.Data.Sqlite;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// The single writer of a SQLite database. It takes the commands that are waiting, runs each in a savepoint, numbers their
/// events, commits them together and then answers them: one disk flush for many commands. A fault of the disk undoes the
/// whole group; then each runs again alone, and only what is stored is answered as stored.
/// </summary>
internal sealed class SqliteWriter : IWriter
{
    private readonly string _connectionString;
    private readonly int _mostInGroup;
    private readonly Thread _thread;
    private readonly Queue<Job> _people = new();
    private readonly Queue<Job> _imports = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _closing;
    private SqliteConnection? _connection;
    private StatementCache _statements = new();

    public SqliteWriter(DataSettings settings)
    {
        (_connectionString, _mostInGroup) = (settings.ConnectionString, settings.MostInGroup);
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    public EventsStored EventsStored { get; } = new();

    public Task<T> WriteAsync<T>(Func<Tx, Task<T>> work, WriteQueue queue, CancellationToken cancellation)
    {
        var job = new Job<T>(work, cancellation);
        lock (_people)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            (queue == WriteQueue.People ? _people : _imports).Enqueue(job);
            Monitor.Pulse(_people);
        }
        return job.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_people)
        {
            _closing = true;
            Monitor.Pulse(_people);
        }
        await _ended.Task;
    }

    /// <summary>Faults of the disk or the file, as against faults of one command.</summary>
    public static bool IsStorageFault(SqliteException e) => e.SqliteErrorCode is
        5 /* busy */ or 6 /* locked */ or 7 /* no memory */ or 8 /* read only */ or 10 /* i/o */ or 11 /* corrupt */
        or 13 /* full */ or 14 /* cannot open */ or 26 /* not a database */;

    public static StorageUnavailable Unavailable(SqliteException e) => new(e.SqliteErrorCode switch
    {
        13 => "The disk is full. Nothing was stored; make room and try again.",
        5 or 6 => "The database is locked by another program. Nothing was stored; try again.",
        _ => "The database cannot be read or written. Nothing was stored."
    }, full: e.SqliteErrorCode == 13, e);

    private void Run()
    {
        var group = new List<Job>();
        while (TakeGroup(group))
        {
            try
            {
                RunGroup(group);
            }
            catch (SqliteException e) when (group.Count == 1 || e.SqliteErrorCode is 5 or 14)
            {
                foreach (var job in group) job.Fail(IsStorageFault(e) ? Unavailable(e) : e);
            }
            catch (SqliteException)
            {
                foreach (var job in group) RunAlone(job);
            }
            catch (Exception e)
            {
                foreach (var job in group) job.Fail(e);
            }
        }
        _statements.Dispose();
        _connection?.Dispose();
        _ended.SetResult();
    }

    private bool TakeGroup(List<Job> group)
    {
        group.Clear();
        lock (_people)
        {
            while (_people.Count == 0 && _imports.Count == 0)
            {
                if (_closing) return false;
                Monitor.Wait(_people);
            }
            while (group.Count < _mostInGroup && _people.TryDequeue(out var job)) group.Add(job);
            if ((group.Count == 0 || _mostInGroup > 1) && _imports.TryDequeue(out var import)) group.Add(import);
            return true;
        }
    }

    private void RunAlone(Job job)
    {
        try
        {
            RunGroup([job]);
        }
        catch (Exception e)
        {
            // Whatever it is, it is this command's answer: the writer itself must go on.
            job.Fail(e is SqliteException fault && IsStorageFault(fault) ? Unavailable(fault) : e);
        }
    }

    private void RunGroup(List<Job> group)
    {
        var connection = _connection ??= SqliteConnections.OpenWriter(_connectionString);
        Execute("begin immediate");
        try
        {
            foreach (var job in group) RunInSavepoint(job, connection);
            var stored = Outbox.Append(group.SelectMany(job => job.Events), _statements, connection);
            Execute("commit");
            foreach (var job in group) job.Stored();
            foreach (var job in group) job.Complete();
            if (stored) EventsStored.Set();
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    private void RunInSavepoint(Job job, SqliteConnection connection)
    {
        Execute("savepoint job");
        try
        {
            job.Run(new Tx(connection, null, Dialect.Sqlite, _statements, job.Cancellation));
        }
        catch (SqliteException e) when (IsStorageFault(e))
        {
            throw;
        }
        catch (Exception e)
        {
            job.Undone(e);
            Execute("rollback to job");
        }
        Execute("release job");
    }

    /// <summary>Starts afresh after a fault: SQLite may have ended the transaction by itself, and statements may be stale.</summary>
    private void Abandon()
    {
        _statements.Dispose();
        _statements = new StatementCache();
        _connection?.Dispose();
        _connection = null;
    }

    private void Execute(string sql) => _statements.Get(_connection!, null, sql).Execute();

    private abstract class Job(CancellationToken cancellation)
    {
        public CancellationToken Cancellation => cancellation;
        public IReadOnlyList<OutboxEvent> Events => Done?.Events ?? [];
        protected Tx? Done { get; set; }
        protected Exception? Error { get; private set; }

        public virtual void Run(Tx tx)
        {
            (Error, Done) = (null, null);
            cancellation.ThrowIfCancellationRequested();
        }

        public void Undone(Exception error) => (Error, Done) = (error, null);
        public void Stored() => Done?.Stored();
        public abstract void Complete();
        public abstract void Fail(Exception error);
    }

    private sealed class Job<T>(Func<Tx, Task<T>> work, CancellationToken cancellation) : Job(cancellation)
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Answer => _answer.Task;

        public override void Run(Tx tx)
        {
            base.Run(tx);
            _result = work(tx).GetAwaiter().GetResult();
            Done = tx;
        }

        public override void Complete()
        {
            if (Error is null) _answer.TrySetResult(_result!);
            else Fail(Error);
        }

        public override void Fail(Exception error)
        {
            if (error is OperationCanceledException) _answer.TrySetCanceled(Cancellation);
            else _answer.TrySetException(error);
        }
    }
}
