namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>The options of every verb.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="PortalUrl">Where the pages are served.</param>
/// <param name="GrpcUrl">Where gRPC is served.</param>
internal sealed record RunOptions(string Data, string PortalUrl, string GrpcUrl);
