using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CsWorkPerf.Portal.Backends;

/// <summary>Shows a service's refusal where the person can mend it: at the field, or at the top of the form.</summary>
public static class RpcProblems
{
    /// <summary>
    /// Makes a call on behalf of a form. A refusal that the person can do something about is put into the model state, and
    /// the answer is false; anything else goes on to the error page.
    /// </summary>
    /// <param name="state">The form's model state.</param>
    /// <param name="call">The call.</param>
    /// <param name="fields">The request's field, or a rule's name, to the form's field that it is about.</param>
    public static async Task<bool> TryAsync(this ModelStateDictionary state, Func<Task> call, IReadOnlyDictionary<string, string>? fields = null)
    {
        try
        {
            await call();
            return true;
        }
        catch (RpcException error) when (error.StatusCode is StatusCode.InvalidArgument or StatusCode.FailedPrecondition or StatusCode.AlreadyExists
            or StatusCode.Aborted or StatusCode.ResourceExhausted)
        {
            Show(error, state, fields ?? new Dictionary<string, string>());
            return false;
        }
    }

    private static void Show(RpcException error, ModelStateDictionary state, IReadOnlyDictionary<string, string> fields)
    {
        var details = DetailsOf(error);
        var violations = details.OfType<BadRequest>().SelectMany(each => each.FieldViolations).Select(each => (Key: each.Field, each.Description))
            .Concat(details.OfType<PreconditionFailure>().SelectMany(each => each.Violations).Select(each => (Key: each.Type, each.Description)))
            .ToList();
        foreach (var (key, description) in violations)
            state.AddModelError(fields.TryGetValue(key, out var field) ? field : "", description);
        if (violations.Count == 0) state.AddModelError("", error.Status.Detail);
    }

    private static List<IMessage> DetailsOf(RpcException error)
    {
        var found = new List<IMessage>();
        if (error.Trailers.GetValueBytes("grpc-status-details-bin") is not { } bytes) return found;
        foreach (var detail in Google.Rpc.Status.Parser.ParseFrom(bytes).Details)
        {
            if (detail.TryUnpack<BadRequest>(out var bad)) found.Add(bad);
            else if (detail.TryUnpack<PreconditionFailure>(out var failure)) found.Add(failure);
        }
        return found;
    }
}
