using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Portal;

return await HostRun.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddFilter(RunningHost.LogCategory, LogLevel.Critical);
    builder.WebHost.UseStaticWebAssets();
    builder.Services.AddPortal(builder.Configuration);
    var app = builder.Build();
    app.MapPortal();
    return app;
});
