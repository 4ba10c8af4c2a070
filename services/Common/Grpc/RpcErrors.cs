using System.Globalization;
using CsWorkPerf.Common.Errors;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace CsWorkPerf.Common.Grpc;

/// <summary>Reads a failed call on the client's side, so that a page can catch what the service threw.</summary>
public static class RpcErrors
{
    /// <summary>
    /// The refusal that the service threw: violations, the rule's name, the current version and so on. Null when the call
    /// failed for another reason (unreachable, deadline, not signed in, a bug): then the status code says what there is to say.
    /// </summary>
    public static Refusal? Refusal(RpcException failure)
    {
        var details = Details(failure);
        var message = failure.Status.Detail ?? "";
        return failure.StatusCode switch
        {
            StatusCode.InvalidArgument when details.Find<BadRequest>() is { } bad => new InvalidInput(
                [.. bad.FieldViolations.Select(v => new FieldViolation(v.Field, v.Description, v.Reason))]),
            StatusCode.NotFound when details.Find<ResourceInfo>() is { } gone => new NotFound(gone.ResourceType, gone.ResourceName),
            StatusCode.AlreadyExists when details.Find<ResourceInfo>() is { } there => new AlreadyExists(there.ResourceType, there.ResourceName),
            StatusCode.Aborted when details.Find<ResourceInfo>() is { } changed && details.Version() is { } version =>
                new StaleVersion(changed.ResourceType, changed.ResourceName, version),
            StatusCode.FailedPrecondition when details.Find<PreconditionFailure>()?.Violations.FirstOrDefault() is { } broken =>
                new RuleBroken(broken.Type, broken.Description, broken.Subject),
            StatusCode.PermissionDenied => new Denied(message, details.Find<ErrorInfo>()?.Metadata.GetValueOrDefault(StatusDetails.RecordId) ?? ""),
            _ => details.Find<ErrorInfo>()?.Reason switch
            {
                StatusDetails.LimitReason => new Exhausted(message, details.Until()),
                StatusDetails.BusyReason => new StorageUnavailable(message),
                StatusDetails.FullReason => new StorageUnavailable(message, full: true),
                _ => null,
            },
        };
    }

    /// <summary>The trace id that a bug was answered with, to quote to whoever reads the logs; null otherwise.</summary>
    public static string? TraceId(RpcException failure) =>
        Details(failure).Find<ErrorInfo>() is { Reason: StatusDetails.BugReason } bug ? bug.Metadata.GetValueOrDefault(StatusDetails.TraceId) : null;

    private static RpcStatus Details(RpcException failure)
    {
        var bytes = failure.Trailers.GetValueBytes(StatusDetails.Trailer);
        if (bytes is null) return new();
        try
        {
            return RpcStatus.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException)
        {
            return new(); // A proxy's own idea of this trailer: the code and the sentence still hold.
        }
    }

    private static T? Find<T>(this RpcStatus status) where T : class, IMessage, new() =>
        status.Details.FirstOrDefault(detail => detail.Is(new T().Descriptor))?.Unpack<T>();

    private static long? Version(this RpcStatus status) =>
        status.Find<ErrorInfo>() is { Reason: StatusDetails.StaleVersionReason } info
        && long.TryParse(info.Metadata.GetValueOrDefault(StatusDetails.CurrentVersion), CultureInfo.InvariantCulture, out var version) ? version : null;

    private static DateTimeOffset? Until(this RpcStatus status) =>
        DateTimeOffset.TryParse(status.Find<ErrorInfo>()?.Metadata.GetValueOrDefault(StatusDetails.Until), CultureInfo.InvariantCulture, out var until) ? until : null;
}
