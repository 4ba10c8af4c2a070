using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Common.Security;
using CsWorkPerf.Intake.Features.Children;
using V1 = CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Intake.Features.Board;

/// <summary>Claiming and passing on between the wire and the domain.</summary>
internal static class MoveMapping
{
    private const int Most = 500, MostReason = 1000;

    public static IReadOnlyList<string> Read(V1.ClaimContactsRequest request)
    {
        var found = new Violations();
        Count(found, "contact_ids", request.ContactIds.Count, least: 1);
        List<string> ids = [.. request.ContactIds.Take(Most).Select((id, i) => Id(found, $"contact_ids[{i}]", id)).Distinct()];
        found.ThrowIfAny();
        return ids;
    }

    public static (string FromWorkerId, IReadOnlyList<SeenContact> Seen, Reassignment To) Read(V1.ReassignContactsRequest request)
    {
        var found = new Violations();
        var from = found.Id("from_worker_id", request.FromWorkerId);
        Count(found, "contacts", request.Contacts.Count, least: from.Length > 0 ? 0 : 1);
        List<SeenContact> seen = [.. request.Contacts.Take(Most).Select((one, i) => new SeenContact(Id(found, $"contacts[{i}].contact_id", one.ContactId), one.Version)).DistinctBy(one => one.ContactId)];
        found.Required("reason", request.Reason);
        var to = new Reassignment(
            found.Id("to_worker_id", request.ToWorkerId), found.Id("to_team_id", request.ToTeamId), request.ToNobody, found.Text("reason", request.Reason, MostReason));
        if (to is { ToWorkerId: "", ToTeamId: "", ToNobody: false })
            found.Add("to_worker_id", "Say to which worker or team the contacts go, or to_nobody: to_worker_id, to_team_id.", "REQUIRED");
        if (to is { ToNobody: true, ToWorkerId.Length: > 0 }) found.Add("to_nobody", "to_nobody leaves contacts without a worker; leave to_worker_id empty.", "NOT_ALLOWED");
        if (from.Length > 0 && from == to.ToWorkerId && to.ToTeamId.Length == 0) found.Add("to_worker_id", "The contacts are with that worker already; name another.", "UNCHANGED");
        found.ThrowIfAny();
        return (from, seen, to);
    }

    /// <summary>Names of restricted children only for those who may see them.</summary>
    public static V1.MovedContacts Write(MovedView view, Actor actor)
    {
        var written = new V1.MovedContacts { Moved = view.Moved.Count };
        foreach (var one in view.Moved.NotMoved)
        {
            var child = view.Children.GetValueOrDefault(one.ChildId);
            var listed = child is null ? new V1.ListedChild() : ChildMapping.WriteListed(child, actor);
            written.NotMoved.Add(new V1.NotMoved
            {
                ContactId = one.ContactId,
                Why = one.Why,
                By = one.By,
                At = one.At,
                WorkerId = one.WorkerId,
                Outcome = one.Outcome,
                ChildName = listed.Name,
                Restricted = listed.Restricted,
                ChildCouncilId = listed.CouncilId
            });
        }
        return written;
    }

    private static string Id(Violations found, string field, string id) => found.Required(field, id) ? found.Id(field, id) : "";

    private static void Count(Violations found, string field, int count, int least)
    {
        if (count < least || count > Most) found.Add(field, $"{field}: send {least} to {Most}; there are {count:N0}.", "COUNT");
    }
}
