using CsWorkPerf.Common.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Hosting;

/// <summary>Runs a program from start to stop.</summary>
public static class HostRun
{
    /// <summary>
    /// Builds and runs the program until it is told to stop. A wrong setting ends it with the message that names the key, on
    /// standard error, and nothing else: it is for the person who set it, not a bug with a stack trace.
    /// </summary>
    /// <param name="build">Reads the settings and builds the program.</param>
    /// <returns>The exit code: 0, or 1 after a wrong setting.</returns>
    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            // What is checked at start is checked here already, before the host would log it as a failure.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.StartAsync();
            HostAddress.CheckBound(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (IsAboutSettings(error))
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static bool IsAboutSettings(Exception error) => error is BadSetting or OptionsValidationException;
}
