namespace CsWorkPerf.AllInOne.Hosting;

/// <summary>Ends a verb with a sentence on standard error and exit code 1.</summary>
internal sealed class CommandFailed(string message) : Exception(message);
