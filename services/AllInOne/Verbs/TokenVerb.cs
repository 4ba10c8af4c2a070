using CsWorkPerf.AllInOne.Hosting;
using CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.AllInOne.Verbs;

/// <summary><c>token --role ROLE --days N</c>: a bearer token for a gRPC client, and nothing else on standard output.</summary>
internal static class TokenVerb
{
    public static async Task<int> RunAsync(RunOptions options, string role, int days, string label, CancellationToken cancellation)
    {
        await using var council = await Council.OpenAsync(options, cancellation);
        var issued = await new Tokens.TokensClient(council.Invoker).IssueTokenAsync(
            new IssueTokenRequest { RequestId = Guid.NewGuid().ToString(), Role = role, Days = days, Label = label }, cancellationToken: cancellation);
        Console.WriteLine(issued.Bearer);
        return 0;
    }
}
