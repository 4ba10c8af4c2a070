using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsWorkPerf.Contracts.Events;

/// <summary>How events are written down: JSON, camel case, nothing for null.</summary>
public static class EventJson
{
    private static readonly Dictionary<string, Type> Types = typeof(IEvent).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IEvent)) && type.IsClass)
        .ToDictionary(type => type.Name);

    public static string Write(IEvent change) => JsonSerializer.Serialize(change, change.GetType(), EventJsonContext.Default);

    /// <summary>The event, or null for a type that this build does not know.</summary>
    /// <exception cref="JsonException">The body is not the type's JSON.</exception>
    public static IEvent? Read(string type, ReadOnlySpan<byte> body) =>
        Types.TryGetValue(type, out var known) ? (IEvent?)JsonSerializer.Deserialize(body, known, EventJsonContext.Default) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ContactChanged))]
[JsonSerializable(typeof(ReferralChanged))]
[JsonSerializable(typeof(ReviewRecorded))]
[JsonSerializable(typeof(AssessmentChanged))]
[JsonSerializable(typeof(AuditChanged))]
[JsonSerializable(typeof(ChildAliasChanged))]
[JsonSerializable(typeof(ChildStandingChanged))]
[JsonSerializable(typeof(RestrictedOpened))]
[JsonSerializable(typeof(EnquiryChanged))]
[JsonSerializable(typeof(LocalityChanged))]
[JsonSerializable(typeof(TeamChanged))]
[JsonSerializable(typeof(WorkerChanged))]
[JsonSerializable(typeof(TokenRevoked))]
[JsonSerializable(typeof(TokenUsed))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
