using CsWorkPerf.Portal;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPortal(builder.Configuration);
var app = builder.Build();
app.MapPortal();
await app.RunAsync();
