namespace CsWorkPerf.Common.Errors;

/// <summary>
/// What a service throws when it will not or cannot do as asked, for a reason that the caller can understand. The gRPC
/// interceptor turns each kind into its status code; any other exception is a bug and reaches the caller as INTERNAL with a
/// trace id. Messages are shown to people: a sentence that says what to do, without names or free text of a record.
/// </summary>
public abstract class Refusal(string message, Exception? inner = null) : Exception(message, inner);
