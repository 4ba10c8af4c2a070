using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CsWorkPerf.TestSupport;

/// <summary>Signals to processes that a test started (.NET itself can only kill).</summary>
public static partial class UnixSignal
{
    private const int SigTerm = 15;

    /// <summary>Asks the process to stop, as a service manager does.</summary>
    public static void Terminate(Process process)
    {
        if (!process.HasExited) _ = Kill(process.Id, SigTerm);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);
}
