namespace CsWorkPerf.Common.Errors;

/// <summary>
/// A setting is missing or has a value that is not allowed: the program does not start, and says so to whoever set it. Unlike
/// a bug it needs no stack trace.
/// </summary>
/// <param name="message">Names the key, its value and the rule.</param>
public sealed class BadSetting(string message) : Exception(message);
