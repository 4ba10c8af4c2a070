using CsWorkPerf.Common.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CsWorkPerf.Common.Hosting;

/// <summary>Runs a program from start to stop.</summary>
public static class HostRun
{
    private const string NoCertificate = "Unable to configure HTTPS endpoint.";

    /// <summary>
    /// Builds and runs the program until it is told to stop. What a person can mend ends it with a sentence on standard error
    /// and nothing else: it is not a bug with a stack trace.
    /// </summary>
    /// <param name="build">Reads the settings and builds the program.</param>
    /// <returns>The exit code: 0, or 1 where it could not start.</returns>
    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            var app = build();
            // What is checked at start is checked here already, before anything of the program runs.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await using var running = await RunningHost.StartAsync(app, CancellationToken.None);
            await running.UntilToldToStopAsync(CancellationToken.None);
            return 0;
        }
        catch (Exception error) when (Sentence(error) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>What to tell whoever started the program; null where it is a bug.</summary>
    public static string? Sentence(Exception error) => error switch
    {
        BadSetting or OptionsValidationException or Refusal => error.Message,
        // A file of settings; the innermost names the place.
        InvalidDataException { InnerException: FormatException } => $"{error.Message} {error.GetBaseException().Message}",
        IOException { InnerException: AddressInUseException } => $"{error.Message} Stop the program that listens there, or choose another address.",
        InvalidOperationException when error.Message.StartsWith(NoCertificate, StringComparison.Ordinal) =>
            $"{NoCertificate} Name a certificate with the setting Kestrel:Certificates:Default, or leave TLS to a proxy.",
        _ => null
    };
}
