namespace CsWorkPerf.Common.Errors;

/// <summary>The caller is known but may not do this. PERMISSION_DENIED.</summary>
/// <param name="message">Who may, or whom to ask, without saying anything about the record.</param>
/// <param name="recordId">The record that is closed to the caller and can be opened in an emergency, where that is why. Nothing but the id.</param>
public sealed class Denied(string message, string recordId = "") : Refusal(message)
{
    /// <summary>Empty where something else is why.</summary>
    public string RecordId { get; } = recordId;
}
