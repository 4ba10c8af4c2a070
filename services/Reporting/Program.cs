using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Reporting;

return await HostRun.RunAsync(() =>
{
    var builder = ServiceHost.CreateBuilder(args, "reporting", "http://localhost:5104");
    builder.Services.AddReporting(builder.Configuration);
    var app = builder.Build();
    app.MapServiceHost();
    app.MapReporting();
    return app;
});
