using CsWorkPerf.Common.Hosting;
using CsWorkPerf.Intake;

return await HostRun.RunAsync(() =>
{
    var builder = ServiceHost.CreateBuilder(args, "intake", "http://localhost:5101");
    builder.Services.AddIntake(builder.Configuration);
    var app = builder.Build();
    app.MapServiceHost();
    app.MapIntake();
    return app;
});
