namespace CsWorkPerf.Common.Errors;

/// <summary>The caller is known but may not do this. PERMISSION_DENIED.</summary>
/// <param name="message">Who may, or whom to ask, without saying anything about the record.</param>
public sealed class Denied(string message) : Refusal(message);
