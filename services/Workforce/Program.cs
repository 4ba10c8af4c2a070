using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Workforce;

return await HostRun.RunAsync(() =>
{
    var builder = ServiceHost.CreateBuilder(args, "workforce", "http://localhost:5103", makesKeys: true);
    builder.Services.AddWorkforce(builder.Configuration);
    var app = builder.Build();
    app.MapServiceHost();
    app.MapWorkforce();
    return app;
});
