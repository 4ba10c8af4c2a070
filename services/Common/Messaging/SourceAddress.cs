using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Common.Messaging;

/// <summary>Where a followed source's feed is read, looked at when the program starts and not when the first batch is missed.</summary>
internal sealed class SourceAddress
{
    /// <summary>
    /// Checks <c>Services:&lt;Name&gt;</c> of a followed source at start. It may be missing in one process without a broker only:
    /// there the bus brings what the services in it have to say.
    /// </summary>
    public static void CheckAtStart(IServiceCollection services, string source) =>
        services.AddOptions<SourceAddress>(source).Configure<IConfiguration>((_, configuration) => Check(source, configuration)).ValidateOnStart();

    private static void Check(string source, IConfiguration configuration)
    {
        var key = "Services:" + char.ToUpperInvariant(source[0]) + source[1..];
        var value = configuration[key];
        if (!string.IsNullOrWhiteSpace(value)) HostAddress.Check(key, value, configuration);
        else if (configuration["Messaging:Transport"] == "RabbitMq")
            throw new BadSetting($"Setting {key} is missing; give the gRPC address of that service, such as http://localhost:5101.");
    }
}
