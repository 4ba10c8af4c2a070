using System.Text.RegularExpressions;
using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Messaging;
using CsWorkPerf.Contracts.Access;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CsWorkPerf.Common.Security;

/// <summary>
/// Logs that a call was refused because the caller has no role for it, in the access log of the service whose call it is; where
/// every host answers, in that of the service the request names, or of the first in the process.
/// </summary>
internal sealed partial class RoleRefusals(IEnumerable<FeedSource> sources, TimeProvider time)
{
    private readonly IReadOnlyList<FeedSource> _sources = [.. sources];

    /// <exception cref="StorageUnavailable">It cannot be logged.</exception>
    public async Task LogAsync(Actor actor, string rpc, IMessage? request, CancellationToken cancellation)
    {
        var name = Rpc().Match(rpc);
        if ((Named(name.Groups["service"].Value) ?? Named(Text(request, "source")) ?? _sources.FirstOrDefault())?.Db is not { } db) return;
        var (record, id) = Record(request) ?? (Words(name.Groups["of"].Value), "");
        await AccessLog.AddAsync(db, actor, time.GetUtcNow(), AccessAction.Refused, record, id, cancellation, "role: " + rpc.TrimStart('/'));
    }

    // "/cswp.intake.v1.Contacts/GetContact"
    [GeneratedRegex("^/cswp[.](?<service>[a-z]+)[.]v[0-9]+[.](?<of>[A-Za-z]+)/")]
    private static partial Regex Rpc();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordEnd();

    private FeedSource? Named(string service) => _sources.FirstOrDefault(source => source.Db.Service == service);

    private static string Words(string name) => WordEnd().Replace(name, "_").ToLowerInvariant();

    /// <summary>
    /// The first record that the request names, and its kind. Whoever is refused may have typed anything, so what is not one of our
    /// own ids is left out.
    /// </summary>
    private static (string Record, string Id)? Record(IMessage? request) =>
        request?.Descriptor.Fields.InDeclarationOrder()
            .Where(field => field.Name.EndsWith("_id", StringComparison.Ordinal) && field.Name != "request_id")
            .Select(field => (Record: field.Name[..^"_id".Length], Id: Text(request, field.Name)))
            .FirstOrDefault(named => Guid.TryParseExact(named.Id, "D", out _)) is { Id: not null } found ? found : null;

    private static string Text(IMessage? request, string field) =>
        request?.Descriptor.FindFieldByName(field) is { FieldType: FieldType.String, IsRepeated: false } one ? (string)one.Accessor.GetValue(request) : "";
}
