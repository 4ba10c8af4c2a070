namespace CsWorkPerf.Common.Hosting;

/// <summary>
/// Files and folders that only their owner can read, whatever the umask is. On Windows they have the rights of the folder
/// that they are in.
/// </summary>
public static class OwnerOnly
{
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;
    private const UnixFileMode Others = (UnixFileMode)0b000_111_111;

    /// <summary>Makes a folder. One that is there stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, FolderMode);
    }

    /// <summary>Takes a folder away from everybody else.</summary>
    public static void CloseFolder(string path)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != FolderMode) File.SetUnixFileMode(path, FolderMode);
    }

    /// <summary>Makes an empty file, or empties the one that is there.</summary>
    public static void CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = System.IO.FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = FileMode;
        using var file = new FileStream(path, options);
        // One that was there keeps the rights that it had; a device, such as /dev/stdout, is not ours to change.
        if (!OperatingSystem.IsWindows() && (File.GetAttributes(path) & FileAttributes.Device) == 0) File.SetUnixFileMode(file.SafeFileHandle, FileMode);
    }

    /// <summary>Copies a file, over the one that is there if need be.</summary>
    public static void Copy(string from, string to)
    {
        CreateFile(to);
        File.Copy(from, to, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, FileMode);
    }

    /// <summary>Whether somebody else than the owner may enter, list or change a folder.</summary>
    public static bool IsOpenToOthers(string folder) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != 0;
}
