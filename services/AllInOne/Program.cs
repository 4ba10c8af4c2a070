using System.CommandLine;
using CsWorkPerf.AllInOne;

// Who tells the process to stop (Ctrl+C, SIGTERM) stops the verb that runs; the library does that only where it is given a limit
// (dotnet/command-line-api issue 2739). It is long enough to close the databases.
return await Cli.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
