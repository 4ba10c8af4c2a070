using CsWorkPerf.Common.Errors;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace CsWorkPerf.Common.Grpc;

/// <summary>
/// A gRPC failure with typed details: <c>google.rpc.Status</c> in the trailer that gRPC tools of every language look in. Kept
/// small, because clients refuse a call whose headers are too long (8 KiB in Python).
/// </summary>
internal static class StatusDetails
{
    public const string Trailer = "grpc-status-details-bin";
    public const string Domain = "cswp";
    public const string CurrentVersion = "current_version";
    public const string TraceId = "trace_id";
    public const string Until = "until";
    public const string RecordId = "record_id";

    /// <summary>Values of <c>ErrorInfo.reason</c>.</summary>
    public const string StaleVersionReason = "STALE_VERSION", LimitReason = "LIMIT", DeniedReason = "DENIED",
        BusyReason = "STORAGE_BUSY", FullReason = "STORAGE_FULL", BugReason = "BUG";

    private const int LongestMessage = 500;
    private const int MostBytes = 4_000;

    public static RpcException Exception(StatusCode code, string message, params IReadOnlyList<IMessage> details)
    {
        var sentence = message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
        var status = new RpcStatus { Code = (int)code, Message = sentence, Details = { details.Select(Any.Pack) } };
        return new RpcException(new global::Grpc.Core.Status(code, sentence), new Metadata { { Trailer, status.ToByteArray() } });
    }

    public static ErrorInfo Info(string reason, params ReadOnlySpan<(string Key, string Value)> metadata)
    {
        var info = new ErrorInfo { Reason = reason, Domain = Domain };
        foreach (var (key, value) in metadata) info.Metadata[key] = value;
        return info;
    }

    /// <summary>As many of the violations as the trailer holds, in order; the last entry says how many were left out.</summary>
    public static BadRequest BadRequest(IReadOnlyList<FieldViolation> violations)
    {
        var details = new BadRequest();
        foreach (var violation in violations)
        {
            var entry = new BadRequest.Types.FieldViolation
            {
                Field = violation.Field,
                Description = violation.Description,
                Reason = violation.Reason
            };
            if (details.CalculateSize() + entry.CalculateSize() > MostBytes)
            {
                var left = violations.Count - details.FieldViolations.Count;
                details.FieldViolations.Add(new BadRequest.Types.FieldViolation { Description = $"{left} more fields are at fault.", Reason = "MORE" });
                break;
            }
            details.FieldViolations.Add(entry);
        }
        return details;
    }
}
