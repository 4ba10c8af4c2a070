using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using Grpc.Core;

namespace CsWorkPerf.Intake.Tests;

/// <summary>What a call is refused with.</summary>
internal static class Refused
{
    public static T With<T>(Action call) where T : Refusal
    {
        var failure = Assert.Throws<RpcException>(call);
        return Assert.IsType<T>(RpcErrors.Refusal(failure) ?? throw failure);
    }

    /// <summary>The single field at fault, and the rule it breaks.</summary>
    public static (string Field, string Reason) Field(Action call)
    {
        var violation = Assert.Single(With<InvalidInput>(call).Violations);
        return (violation.Field, violation.Reason);
    }

    public static string Rule(Action call) => With<RuleBroken>(call).Rule;

    public static StatusCode Status(Action call) => Assert.Throws<RpcException>(call).StatusCode;
}
