using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Grpc;
using Grpc.Core;

namespace CsWorkPerf.Assessment.Tests;

/// <summary>What a call was refused for.</summary>
internal static class Refusals
{
    /// <summary>The fields at fault, with the reasons.</summary>
    public static IEnumerable<(string Field, string Reason)> Fields(Action call) =>
        Assert.IsType<InvalidInput>(Of(call)).Violations.Select(one => (one.Field, one.Reason));

    /// <summary>The single field at fault, with the reason.</summary>
    public static (string Field, string Reason) Field(Action call) => Assert.Single(Fields(call));

    /// <summary>The rule that forbids it.</summary>
    public static string Rule(Action call) => Assert.IsType<RuleBroken>(Of(call)).Rule;

    public static StatusCode Status(Action call) => Assert.Throws<RpcException>(call).StatusCode;

    public static Refusal? Of(Action call) => RpcErrors.Refusal(Assert.Throws<RpcException>(call));
}
