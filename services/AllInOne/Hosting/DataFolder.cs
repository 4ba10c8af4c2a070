using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>
/// The data folder: databases, keys, and while a server runs the lock that keeps a second one out and says where the first
/// one listens.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "server.lock", AddressName = "server.address", DemoName = "demo", LoadedName = "demo-loaded";

    /// <summary>The files that mark a folder of the sample council.</summary>
    public static readonly string[] DemoMarks = [DemoName, LoadedName];

    private readonly FileStream? _lock;

    private DataFolder(string path, FileStream? held) => (FullPath, _lock) = (path, held);

    public string FullPath { get; }

    /// <summary>Whether this process has the folder to itself; if not, a server is running on it.</summary>
    public bool IsHeld => _lock is not null;

    /// <summary>Whether it belongs to the sample council.</summary>
    public bool IsDemo => BelongsToDemo(FullPath);

    /// <summary>Whether the sample council is in it completely.</summary>
    public bool IsDemoLoaded => File.Exists(Path(LoadedName));

    public bool HasDatabases => Directory.EnumerateFiles(FullPath, "*.db").Any();

    /// <summary>Deletes what a first start of the sample council that was cut short has left of its databases, and no other file that lies there.</summary>
    public void DeleteDatabases()
    {
        if (!IsDemo || IsDemoLoaded) throw new InvalidOperationException($"{FullPath} holds no sample council that was cut short.");
        foreach (var name in BackupFolder.Databases)
            foreach (var tail in new[] { "-wal", "-shm", "-journal", "" }) File.Delete(Path(name + tail));
    }

    /// <summary>Whether a data folder, or a backup, belongs to the sample council.</summary>
    public static bool BelongsToDemo(string folder) => File.Exists(System.IO.Path.Combine(folder, DemoName));

    /// <summary>Opens the folder, made if need be, and finishes a restore that was cut short.</summary>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        DataFolder folder;
        try
        {
            OwnerOnly.CreateFolder(full);
            folder = new DataFolder(full, TryLock(System.IO.Path.Combine(full, LockName)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailed($"The data folder {full} cannot be used: {e.Message}");
        }
        try
        {
            if (!folder.IsHeld) return folder;
            // A server that was killed left it: no verb may send its token to whoever listens there now.
            File.Delete(folder.Path(AddressName));
            PendingRestore.Finish(full);
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Where the server that runs on the folder listens; the portal's address is empty while there is only gRPC.</summary>
    public (string Grpc, string Portal) Server
    {
        get
        {
            var file = Path(AddressName);
            if (!File.Exists(file)) throw new CommandFailed($"Another program holds {FullPath} and says not where it listens; wait until it is ready, or stop it.");
            var lines = File.ReadAllLines(file);
            return (lines[0], lines.ElementAtOrDefault(1) ?? "");
        }
    }

    public void Publish(string grpc, string portal = "") => File.WriteAllLines(Path(AddressName), [grpc, portal]);

    public void MarkDemo() => File.WriteAllText(Path(DemoName), "The sample council. Real records have no place here.\n");

    public void MarkDemoLoaded() => File.WriteAllText(Path(LoadedName), "");

    public string Path(string name) => System.IO.Path.Combine(FullPath, name);

    public void Dispose()
    {
        if (_lock is null) return;
        File.Delete(Path(AddressName));
        _lock.Dispose();
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
