using System.ComponentModel;
using System.Globalization;

namespace CsWorkPerf.Common.Sql;

/// <summary>Who holds a lease: a host in a process on a machine.</summary>
internal sealed record LeaseHolder(string Machine, int Process, long Started, string Host)
{
    // The system works a start out from the clock and rounds it: the same process may seem to have begun a little earlier or later.
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(10);

    /// <summary>As it is stored, at most 100 characters.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{Process}/{Started}/{Host}");

    /// <summary>A host in this process: another one each time.</summary>
    public static LeaseHolder New()
    {
        var machine = Environment.MachineName.Replace('/', '-');
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new(machine.Length > 50 ? machine[..50] : machine, process.Id, process.StartTime.ToUniversalTime().Ticks, Guid.NewGuid().ToString("N")[..8]);
    }

    /// <summary>Its own, one that has lapsed, or one of a process of this machine that is no more.</summary>
    public bool MayTake(LeaseRow lease, DateTimeOffset now) =>
        lease.Holder == Name || Instant.Parse(lease.Until) <= now || IsOfDeadProcess(lease.Holder);

    private bool IsOfDeadProcess(string holder)
    {
        var parts = holder.Split('/');
        if (parts.Length != 4 || parts[0] != Machine) return false;
        if (!int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) || !long.TryParse(parts[2], CultureInfo.InvariantCulture, out var started)) return false;
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime() - new DateTime(started, DateTimeKind.Utc)).Duration() > Rounding;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended as it was looked at, or may not be looked at: the lease lapses by itself.
            return false;
        }
    }
}
