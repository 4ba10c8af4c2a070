using CsWorkPerf.Common.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsWorkPerf.Common.Messaging;

/// <summary>Where a followed source's feed is read, looked at when the program starts and not when the first batch is missed.</summary>
internal sealed class SourceAddress
{
    public static void CheckAtStart(IServiceCollection services, string source) =>
        services.AddOptions<SourceAddress>(source).Configure<IConfiguration>((_, configuration) => HostAddress.Of(source, configuration)).ValidateOnStart();
}
