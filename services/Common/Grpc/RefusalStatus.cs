using CsWorkPerf.Common.Errors;
using Google.Rpc;
using Grpc.Core;

namespace CsWorkPerf.Common.Grpc;

/// <summary>The gRPC status of each refusal. <see cref="RpcErrors"/> reads it back.</summary>
internal static class RefusalStatus
{
    public static RpcException Of(Refusal refusal) => refusal switch
    {
        InvalidInput e => StatusDetails.Exception(StatusCode.InvalidArgument, e.Message, StatusDetails.BadRequest(e.Violations)),
        NotFound e => StatusDetails.Exception(StatusCode.NotFound, e.Message, Resource(e.Kind, e.Id)),
        AlreadyExists e => StatusDetails.Exception(StatusCode.AlreadyExists, e.Message, Resource(e.Kind, e.What)),
        StaleVersion e => StatusDetails.Exception(StatusCode.Aborted, e.Message, Resource(e.Kind, e.Id),
            StatusDetails.Info(StatusDetails.StaleVersionReason, (StatusDetails.CurrentVersion, $"{e.CurrentVersion}"))),
        RuleBroken e => StatusDetails.Exception(StatusCode.FailedPrecondition, e.Message, Broken(e)),
        Denied { RecordId.Length: > 0 } e => StatusDetails.Exception(StatusCode.PermissionDenied, e.Message,
            StatusDetails.Info(StatusDetails.DeniedReason, (StatusDetails.RecordId, e.RecordId))),
        Denied e => StatusDetails.Exception(StatusCode.PermissionDenied, e.Message, StatusDetails.Info(StatusDetails.DeniedReason)),
        Exhausted { Until: { } until } e => StatusDetails.Exception(StatusCode.ResourceExhausted, e.Message,
            StatusDetails.Info(StatusDetails.LimitReason, (StatusDetails.Until, until.UtcDateTime.ToString("O")))),
        Exhausted e => StatusDetails.Exception(StatusCode.ResourceExhausted, e.Message, StatusDetails.Info(StatusDetails.LimitReason)),
        StorageUnavailable { Full: true } e => StatusDetails.Exception(StatusCode.ResourceExhausted, e.Message, StatusDetails.Info(StatusDetails.FullReason)),
        StorageUnavailable e => StatusDetails.Exception(StatusCode.Unavailable, e.Message, StatusDetails.Info(StatusDetails.BusyReason)),
        _ => throw new ArgumentException($"{refusal.GetType().Name} has no gRPC status; give it one here.", nameof(refusal)),
    };

    private static ResourceInfo Resource(string kind, string id) => new() { ResourceType = kind, ResourceName = Violations.Shorten(id) };

    private static PreconditionFailure Broken(RuleBroken broken) => new()
    {
        Violations = { new PreconditionFailure.Types.Violation { Type = broken.Rule, Subject = broken.Subject, Description = broken.Message } }
    };
}
