using System.Diagnostics;

namespace CsWorkPerf.TestSupport;

/// <summary>A real file system of a few megabytes, to fill up. Needs the right to mount (root on Linux).</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cswp-disk-");

    private SmallDisk()
    {
    }

    public string Path => _folder.FullName;

    /// <summary>The disk, or null where mounting is not allowed.</summary>
    public static SmallDisk? TryMount(int megabytes)
    {
        var disk = new SmallDisk();
        if (OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path)) return disk;
        disk._folder.Delete();
        return null;
    }

    /// <summary>Makes room: what is on the disk stays.</summary>
    public void Grow(int megabytes)
    {
        if (!Run("mount", "-o", $"remount,size={megabytes}m", Path)) throw new InvalidOperationException($"The disk at {Path} cannot be made larger.");
    }

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _folder.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
