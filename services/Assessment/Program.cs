using CsWorkPerf.Assessment;
using CsWorkPerf.Common.Hosting;

return await HostRun.RunAsync(() =>
{
    var builder = ServiceHost.CreateBuilder(args, "assessment", "http://localhost:5102");
    builder.Services.AddAssessment(builder.Configuration);
    var app = builder.Build();
    app.MapServiceHost();
    app.MapAssessment();
    return app;
});
