using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using Grpc.Core;

namespace CsWorkPerf.Portal.Backends;

/// <summary>The record that a command made; or the id of one like it that is there already, for the person to decide.</summary>
public sealed record DoneOrKnown<T>(T? Done, string? Known)
    where T : class
{
    /// <param name="call">The command.</param>
    /// <param name="rule">The rule by which the service refuses what is there already; its subject is KIND/ID.</param>
    internal static async Task<DoneOrKnown<T>> OfAsync(Func<Task<T>> call, string rule)
    {
        try
        {
            return new(await call(), null);
        }
        catch (RpcException error) when (RpcErrors.Refusal(error) is RuleBroken broken && broken.Rule == rule)
        {
            return new(null, broken.Subject[(broken.Subject.IndexOf('/') + 1)..]);
        }
    }
}
