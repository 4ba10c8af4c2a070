using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Hosting;

namespace CsWorkPerf.Intake;

/// <summary>What Intake needs besides what every service needs; the calendar has its own section.</summary>
public static class IntakeSettings
{
    private const string WorkforceKey = "Services:workforce";

    /// <summary>Checks the settings at start.</summary>
    /// <exception cref="BadSetting">A key is missing or has a value that is not allowed; the message names it.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[WorkforceKey] is not { Length: > 0 } address)
            throw new BadSetting($"Setting {WorkforceKey} is missing: the gRPC address of Workforce, whose teams and workers contacts name.");
        HostAddress.Check(WorkforceKey, address, configuration);
    }
}
