using System.Security.Cryptography;
using System.Text.Json;
using CsWorkPerf.Common.Errors;
using Google.Protobuf;

namespace CsWorkPerf.Common.Sql;

/// <summary>
/// The caller's key of a command, so that a retry returns the first answer: the key is the caller's, and only for the same
/// request.
/// </summary>
public sealed record RequestKey(string Key, string Fingerprint)
{
    /// <param name="requestId">The request's <c>request_id</c>: a UUID.</param>
    /// <param name="caller">The caller's account id.</param>
    /// <param name="request">The request itself, whose bytes tell a retry from another request under the same key.</param>
    /// <exception cref="InvalidInput"><paramref name="requestId"/> is not a UUID.</exception>
    public static RequestKey Of(string requestId, string caller, IMessage request)
    {
        if (!Guid.TryParse(requestId, out var id))
            throw new InvalidInput([new FieldViolation("request_id", $"'{(requestId.Length > 64 ? requestId[..64] : requestId)}' is not a UUID; send a new one with every command, and the same one with a retry.", "UUID")]);
        return new(caller + "/" + id.ToString("D"), Convert.ToHexStringLower(SHA256.HashData(request.ToByteArray())));
    }
}

/// <summary>Runs a command once for each request key.</summary>
public static class Once
{
    private const string Find = "select [fingerprint], [answer] from [requests] where [request_id] = @0";
    private const string Insert = "insert into [requests] ([request_id], [fingerprint], [answer], [at]) values (@0, @1, @2, @3)";

    /// <summary>The first answer to this key if there is one, else the answer of <paramref name="work"/>, kept with what it stores.</summary>
    /// <exception cref="RuleBroken">REQUEST_ID_REUSED: the key came with a different request before.</exception>
    public static async Task<T> RunAsync<T>(Tx tx, RequestKey request, DateTimeOffset now, Func<Task<T>> work)
    {
        string? fingerprint = null, answer = null;
        tx.Prepare(Find).Query(row => (fingerprint, answer) = (row.GetString(0), row.GetString(1)), request.Key);
        if (answer is not null)
        {
            if (fingerprint != request.Fingerprint)
                throw new RuleBroken("REQUEST_ID_REUSED", "This request_id came with a different request before; send a new one.", "request " + request.Key);
            return JsonSerializer.Deserialize<T>(answer)!;
        }
        var result = await work();
        tx.Prepare(Insert).Execute(request.Key, request.Fingerprint, JsonSerializer.Serialize(result), Instant.Text(now));
        return result;
    }
}
